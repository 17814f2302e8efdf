[ad line]
buy ÿş
