"""The desk: base template, style, navigation, words for dates and numbers, pages for failures."""
