"""Work that takes longer than a page may: started by a person or by Rambu, done by a worker, left and found again."""
