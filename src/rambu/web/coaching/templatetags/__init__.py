"""How the templates of coaching look things up."""
