home
[ad line]
