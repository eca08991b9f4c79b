"""Guide, shortcuts and 关于: what the program says of itself, offline."""
