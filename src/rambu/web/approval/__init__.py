"""From a finished draft to its signature: packages of units, final reading, numbers, legalisation and its documents."""
