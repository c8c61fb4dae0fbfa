"""Page breaks between rows, and the lettered connectors of the lines that they cut."""
