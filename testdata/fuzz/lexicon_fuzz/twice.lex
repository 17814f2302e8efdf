[ad line]
buy now
BUY NOW!
