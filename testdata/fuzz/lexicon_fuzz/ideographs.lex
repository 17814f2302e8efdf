[function-word zh]
的
[ad line]
广告 3
