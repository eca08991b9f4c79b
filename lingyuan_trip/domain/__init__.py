"""The nouns of the trade: frozen dataclasses, standard library only."""
