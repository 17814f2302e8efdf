[ad line]
o'clock o' clock
l'
[keep line]
a-b c_d
