"""Talking about a draft: comments at a place, proposals accepted with one click, questions and their answers."""
