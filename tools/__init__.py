"""Scripts that make what is generated: fonts, map layers, pinyin, pictures."""
