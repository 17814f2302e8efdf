# ours
[navigation line]
our town
[keep start]
from our reporter
