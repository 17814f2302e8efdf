# English: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
home
menu
search
news
sections
about
topics
categories
archive
archives
blog
world
politics
business
sports
sport
opinion
health
science
tech
technology
entertainment
lifestyle
culture
travel
videos
video
photos
events
weather
local
us
games
style
music
movies
tv
podcasts
resources
company
solutions
products
features
pricing
support
help
community
back
next
previous
more
close
open
toggle
navigation
explore
all
load more
see all
view all
show more
main menu
site map
sitemap
home page
homepage
top
up
cancel
submit
go
apply
clear
filter
sort
education
arts
food
fashion
money
finance
markets
economy
crime
nation
national
international
region
regional
editorials
magazine
lifestyles
obituaries
classifieds
guides
reviews
trends
language
english
services
industries
partners
learn
insights
customers
platform
documentation
docs
research
people
jobs
store
deals
tags
tag
post
posts
articles
article
stories
latest
newest
oldest

[navigation start]
skip to
jump to content
back to top
go to top
scroll to top
return to
go back
back to
toggle navigation
toggle menu
open menu
close menu
main navigation
primary menu
secondary menu
search for
search this site
search results
you are here
view all
see all
show all
browse
explore our
select a
choose your
change language
next article
previous article
next post
previous post
older posts
newer posts
post navigation
next story
previous story
prev
load more
show more
see more
view more
more in
all topics
all categories
page not found
expand
collapse
menu
hide
use setting
focus reset
switch to
site navigation

[navigation any]
skip to content
skip to main content
toggle navigation
back to top
skip to site index

[related line]
related
related stories
related articles
related posts
related content
related news
related topics
related links
related reading
related coverage
more stories
more news
more articles
latest
latest stories
latest news
latest posts
latest articles
latest headlines
recent posts
recent articles
recent news
recent stories
popular
popular posts
popular stories
popular articles
popular news
most popular
most read
most viewed
most shared
trending
trending now
trending stories
trending topics
top stories
top news
recommended
recommended for you
recommendations
recommended reading
recommended stories
editors picks
editor picks
editors pick
dont miss
must read
must reads
featured
featured posts
featured stories
featured articles
in case you missed it
up next
read next
whats next
next up
headlines
breaking news
more for you
for you
also read
read also
see also
keep reading
continue reading
more to read
more reading
further reading
what to read next
around the web
from the web
from our partners
you might like
other stories
other news
other articles
similar articles
similar posts
similar stories
suggested
suggested articles
top posts
top articles
top picks
our picks
staff picks
just in
stories
happening now
explore more
discover more
read more
learn more
more
view post
view article
read article
full story
read full story
read the full story
related questions
related products
similar

[related start]
read more
read also
also read
see also
related
more from
more on
more about
more in
latest from
latest in
recommended for
you may also
you might also
you may be interested
you might like
others also
people also
keep reading
continue reading
dont miss
dont forget to
check out our
check out these
trending in
trending on
most read in
most popular in
popular in
popular on
most recent
top stories in
explore more
discover more
what to read
what to watch
in other news
stories you
the latest from
from our
from the
learn more about
find out more
read our
read the full
watch next
watch more
up next
next up
click here
click to
tap here
similar to
related to
other articles
other posts
articles you
posts you
latest news

[related any]
you may also like
you might also like
you may also be interested
you might be interested
also like
more from this
related articles
related posts
related stories
people also read
read more

[share line]
share
tweet
facebook
twitter
x
linkedin
whatsapp
pinterest
reddit
telegram
email
e mail
print
copy link
link copied
copied
copy
mail
messenger
instagram
youtube
tiktok
threads
bluesky
mastodon
flipboard
tumblr
rss
save
bookmark
like
likes
shares
views
follow
following
follow us
gift
gift article
pin
pin it
send
pocket
line
viber
vk
snapchat
google
discord
github
medium
spotify
apple podcasts
flip
embed
url
permalink
listen
listen to article
upvote
downvote
vote
add to favorites
whats app
google news
sms
share on
share to
more options
share options
social
socials
wechat
xing
skype
odnoklassniki
weibo
yummly
buffer
evernote
hacker news

[share start]
share this
share on
share via
share to
share with
share your
share article
share the
share it
tweet this
email this
print this
send this
save this
copy this
copy the link
follow us
follow me
like us
find us
connect with us
join us on
join our
opens in
click to share
click to email
click to print
post on
pin this
view on
view this post
follow on
add us
add as
gift this
subscribe on
stay connected
spread the
facebook twitter
twitter facebook
facebook x
share facebook
share tweet
shares
a post shared by
report this
bookmark this

[share any]
opens in new window
opens in a new window
opens in new tab
share this article
share this story
share this post
follow us on
like us on facebook
on facebook
on twitter
on linkedin
via email
to clipboard
on whatsapp
on instagram
on pinterest
on reddit
facebook twitter
on social media
our social media
preferred source
view this post on instagram

[subscribe line]
subscribe
subscribe now
sign up
sign up now
newsletter
newsletters
subscription
subscriptions
subscriber
subscribed
join
join now
join us
join free
donate
donate now
support us
get started
start now
try for free
try it free
free trial
get a demo
request a demo
book a demo
become a member
membership
members
premium
go premium
upgrade
notifications
alerts
email address
your email
your email address
enter your email
enter email
first name
last name
email required
name
required
your name
weekly newsletter
daily newsletter
give
contribute
notify me
get the app
download
download now
download app
download the app
app store
google play
get access
no thanks
no thank you
maybe later
not now
continue
e paper
epaper
contact sales
schedule a demo
talk to sales
learn more
get updates
stay updated
stay informed
thank you for subscribing

[subscribe start]
sign up
sign up for
subscribe to
subscribe for
subscribe and
join our
join the
join over
join thousands
join millions
get the latest
get our
get your
get full
get unlimited
get access
get more
get notified
gain full access
gain access
never miss
dont miss out
stay up to date
stay informed
stay ahead
stay in the
enter your
become a
support our
support independent
support the
please consider
please enter
please subscribe
please sign
donate to
make a donation
by signing up
by subscribing
by submitting
by clicking
by entering
by providing
unlock
start your
try for
already a subscriber
already a member
already have an
not a subscriber
new to
want more
want to
want the
receive the
receive our
receive updates
delivered to
unsubscribe
you can unsubscribe
you may unsubscribe
download our
download the
browse free
turn on
allow notifications
this field is
thank you for subscribing
thanks for subscribing
thanks for signing
thanks for reading
thank you for reading
you have reached
youve reached
this article is for
this content is
this post is for
ready to
contact us
book a
schedule a
request a
create a free
create your
get in touch
get a free
sign me up
sent to your
sign in to
log in to
upgrade to
go ad free
your subscription
we wont spam
no spam
we respect your

[subscribe any]
our newsletter
our free newsletter
your inbox
to your inbox
newsletter
newsletters
subscribe to our
sign up for
signing up
unsubscribe at any time
unsubscribe anytime
email address
mailing list
push notifications
premium content
free trial
delivered straight
weekly email
email updates
subscriber only
subscribers only
ad free
become a member
support our journalism
consider donating
tax deductible
your subscription
credit card
cancel anytime
recaptcha
recaptcha and the google

[account line]
log in
login
sign in
signin
log out
logout
sign out
register
my account
account
profile
my profile
create account
create an account
create free account
password
forgot password
forgot your password
remember me
username
settings
manage account
cart
wishlist
dashboard
edit profile
sign in register
login register
log in sign up
lost your password
reset password
your account
show password
join sign in
sign in or register
or

[account start]
log in
login to
sign in
sign in with
continue with
register
create an account
forgot
dont have an account
already have an account
welcome back
hi there
hello
you are logged
you must be logged
you must log
please log in
please login
logged in

[consent line]
accept
accept all
reject
reject all
decline
i agree
agree
i accept
got it
ok
cookie settings
cookie preferences
manage cookies
cookies settings
privacy settings
allow all
deny
save preferences
manage preferences
manage options
customize
preferences
functional
analytics
marketing
performance
necessary
statistics
always active
strictly necessary cookies
cookies
consent
details
dismiss
save settings
allow
understand
i understand

[consent start]
we use cookies
this site uses
this website uses
our site uses
our website uses
we and our
we value your
by using this
by continuing
by browsing
cookies
cookie
manage your
manage consent
accept all
accept cookies
allow cookies
your privacy
we care about your
do not sell
your consent
you can change your
the technical storage

[consent any]
use of cookies
uses cookies
use cookies
our cookie policy
cookie policy
cookie settings
cookie preferences
accept cookies
third party cookies
these cookies
privacy preferences
your privacy choices
do not sell or share
do not sell my
personalized ads
personalise content
personalize content
your browser
web browser
enable javascript
javascript is disabled
javascript
non essential cookies
store andor access
gdpr
ccpa

[ad line]
advertisement
advertisements
advertising
ad
ads
sponsored
sponsored content
promoted
promotion
paid content
partner content
story continues below
article continues below
continue reading below
scroll to continue
remove ads
report ad
report this ad
ad feedback
spot img
spot imgspot img
img
placeholder
image
affiliate disclosure
disclosure
sponsor
sponsors
our sponsors
continue after ad
sponsored by
presented by
powered by
taboola
outbrain

[ad start]
advertisement
sponsored
paid post
promoted
ad by
ads by
advertise with
story continues below
article continues
continue reading after
scroll down to
this article contains affiliate
this post contains affiliate
this post may contain
we may earn
we earn a commission
as an amazon
if you buy
if you purchase
when you buy
when you purchase
powered by
presented by
brought to you by
image placeholder
spot img
spot imgspot img

[ad any]
affiliate links
affiliate link
affiliate commission
earn a commission
amazon associate
story continues below
article continues below
sponsored content
spot img
imgspot
advertise with us
an affiliate

[metadata line]
published
updated
last updated
posted
date
author
by
written by
reviewed by
medically reviewed
edited by
tags
tagged
category
categories
filed under
filed in
topics
topic
source
sources
min read
minute read
mins read
minutes read
read time
reading time
words
views
edit
print edition
staff
staff writer
staff reporter
correspondent
contributor
editor
contributing writer
senior editor
fact checked
verified
exclusive
breaking
analysis
opinion
feature
press release
updated on
published on
est
edt
gmt
utc
am
pm
on
at
in
and
posted by
posted in
posted on
contributors
authors
est read
level
duration
location
type
read
time
no comments
issue
volume
keywords
abstract
doi
citation
cite
pdf
key points
key takeaways
tl dr

[metadata start]
published
updated
last updated
last modified
last reviewed
posted on
posted by
posted in
posted at
posted
date
tags
tagged
tagged with
filed under
filed in
category
categories
topics
first published
originally published
reading time
read time
estimated reading
time to read
min read
minute read
written by
reviewed by
medically reviewed
fact checked
edited by
source
modified
created
created on
uploaded
views
word count
edited
this entry was posted
issued
release date
keywords
print issue
cite this
report a
report an
suggest an
see something
found a
submit a
send a
corrections

[metadata any]
min read
minute read
mins read
minutes read
min to read
reading time
read time
last updated
published on
updated on
posted on
originally published
this article was originally
first appeared on
filed under
comments off
page views
originally appeared

[caption line]
photo
photos
image
images
gallery
caption
credit
getty images
getty
ap
afp
reuters
file photo
hide caption
toggle caption
enlarge
enlarge image
view gallery
slideshow
photo gallery
image credit
image credits
image source
photo credit
courtesy photo
stock photo
shutterstock
screenshot
illustration
via getty images
picture
figure
fig
logo
icon
avatar
thumbnail
banner
profile picture
profile photo
headshot

[caption start]
photo by
photo credit
photo courtesy
photo
photos by
image by
image credit
image source
image via
image courtesy
image
photograph by
photograph
photography by
picture
pictured
credit
credits
courtesy
file photo
illustration by
featured image
screenshot
a photo of
an image of
source getty
screengrab
close up of
a man
a woman
a group of
logo of
author photo

[caption any]
getty images
photo by
photo credit
image credit
photo courtesy
via getty
via reuters
file photo
afp via
ap photo
shutterstock
istock
istockphoto
unsplash
courtesy of
photograph by
hide caption
adobe stock
wikimedia commons
creative commons
all images
images courtesy
image courtesy
image source
pixabay
pexels
depositphotos
alamy
freepik
credit

[comments line]
comments
comment
reply
replies
leave a comment
leave a reply
add a comment
post a comment
post comment
add comment
show comments
view comments
hide comments
join the conversation
no comments
no comments yet
report
report abuse
flag
helpful
sort by
newest first
oldest first
best
discussion
discuss
responses
write a comment
load comments
load more comments
all comments
most liked
be the first to comment
conversation
reader comments
comments are closed
cancel reply
website
delete
edit
say something
log in to comment
login to comment
show replies
view replies
like reply
upvotes
reactions
reaction
guest
anonymous
was this helpful
was this article helpful
yes
no
yes no
thanks
join the discussion
top comments
leave your comment
your comment
responses to
feedback
rate this
permalink

[comments start]
leave a
leave your
post a comment
add a comment
add your
write a comment
join the conversation
join the discussion
what do you think
tell us what
let us know
have your say
be the first to
comments on
comments for
comments are
your email address will
required fields
save my name
this site uses akismet
reply to
in reply to
report comment
report this comment
view all comments
show comments
you must be logged in to
log in to post
login to post
please login to
sign in to comment
notify me of
was this
did you find
how useful
rate this
thank you for your comment
great article
great post
thanks for sharing
thank you for this
thank you so much
thanks for the
thank you for sharing
love this
i love this
says
said on
commenting as
comment as
follow comments

[comments any]
leave a comment
leave a reply
be the first to comment
will not be published
required fields are marked
comments are closed
log in to leave
to post a comment
in the comments
comments below
comment below
moderated
comment data is processed
next time i comment
great article
great post

[footer line]
contact
contact us
about us
about
careers
press
advertise
advertise with us
terms
terms of use
terms of service
privacy
privacy policy
privacy notice
cookie policy
cookies policy
terms and conditions
accessibility
accessibility statement
faq
faqs
help center
help centre
customer service
feedback
imprint
legal
legal notice
disclaimer
our team
our story
mission
who we are
what we do
work with us
write for us
investors
investor relations
media kit
press room
newsroom
site index
corrections
editorial policy
editorial guidelines
ethics policy
code of ethics
affiliates
partners
shop
licensing
your privacy choices
do not sell my personal information
california privacy rights
dmca
subscribe
customer support
support center
status
security
trust center
report a bug
report an issue
get help
permissions
reprints
rss feeds
mobile apps
about the company
contact information
quick links
useful links
links
follow
community guidelines
standards
staff directory
our company
our brands
our network
sales
developers
enterprise
diversity
sustainability
locations
directions
hours
address
phone
tel
fax
email

[footer start]
contact us
about us
about
call us
email us
phone
tel
fax
address
terms of
privacy policy
privacy
terms and
copyright
all rights
designed by
developed by
powered by
website by
site by
theme by
proudly powered
built with
made with
part of the
a division of
a member of
a part of
is part of
registered in
registered office
registered charity
company number
our offices
headquarters
visit us
find a
opening hours
follow us
send us
got a tip
have a tip
if you have a
if you have any
for more information
questions or comments
questions about

[footer any]
all rights reserved
rights reserved
terms of use
terms of service
terms and conditions
privacy policy
terms conditions
privacy notice
about us
contact us
cookie policy
registered trademark
trademarks
powered by wordpress
non profit organization
registered in england
our terms
user agreement
code of conduct
terms privacy

[legal start]
copyright
all rights reserved
disclaimer
this material may not
this article is for informational
the information provided
the information contained
the content of
the views expressed
the opinions expressed
views expressed
opinions expressed
nothing in this
this content does not
this site is not
this information is not
past performance
not financial advice
for informational purposes
reproduction
no part of
the content provided
content on this
this website
legal disclaimer
this communication
investing involves
important information
terms apply
affiliate disclaimer
this blog

[legal any]
all rights reserved
may not be published
may not be reproduced
without permission
without the prior written
written permission
informational purposes only
educational purposes only
views and opinions
do not necessarily reflect
are those of the author
the views expressed
not intended to
medical advice
legal advice
financial advice
investment advice
reserves the right
no responsibility
liability
warranties
copyright

[bio line]
about the author
about the authors
about author
author
authors
meet the author
author bio
written by
contributor
more from author
more from this author
view profile
view all posts
see all posts
view bio
full bio
read bio
website
bio
about the writer
posts by author
our experts
expert
editor in chief
founder
ceo
co founder
guest author
guest post
view all articles
follow author

[bio start]
about the author
about the authors
about author
meet the
written by
view all posts
more posts by
more articles by
more from
all posts by
posts by
read more from
see more from
articles by
article by
story by
author
contact the author
reach
email the
follow
view author
this article was written
this post was written
this story was
reporting by
additional reporting
editing by
he is a
she is a
i am a
hi im
hello im
im a
the author is
the writer is
guest post by
contributed to this

[bio any]
is a freelance
is a writer
is a journalist
is a reporter
is a staff writer
is a senior
is an editor
is the editor
is the author of
is the founder
is a contributing
is a contributor
is an associate professor
is a professor
covers the
is a certified
can be reached at
be reached at
reach him at
reach her at
follow her on
follow him on
follow them on
on twitter at
years of experience
has been writing
has written for
has been published
her work has
his work has
has appeared in
lives in
contributed to this report
contributed reporting
a passion for
passionate about
in her spare time
in his spare time
when not writing
when she is not
when he is not
when shes not
when hes not
degree in
graduated from
award winning

[shop line]
add to cart
add to bag
buy now
shop now
shop
view cart
checkout
check out
in stock
out of stock
sold out
sale
price
quantity
free shipping
shipping
returns
wishlist
compare
reviews
rating
regular price
sale price
order now
quick view
gift cards
new arrivals
best sellers
shop all
view product
add to wishlist
subtotal
view details
your cart is empty
total
coupons
see price
check price
buy
book now
learn more
get quote
get a quote
gift card
size
color

[shop start]
add to cart
buy now
shop our
shop the
shop now
free shipping
order now
from our shop
items in
your cart
quantity
sku
use code
save up to
limited time
special offer
get off
rated out of
regular price
sale price
original price
current price
out of stars

[shop any]
add to cart
free shipping
promo code
out of stock
money back guarantee
buy now
free delivery
discount code
special offer
limited time

[contents line]
table of contents
contents
in this article
on this page
in this post
in this guide
in this story
jump to
jump to section
what youll learn
article contents
page contents
quick navigation
overview
introduction
inside this article
whats inside
summary
outline
chapters
navigate this article

[contents start]
table of contents
in this article
on this page
jump to
jump to recipe

[media line]
play
pause
watch
watch live
watch now
video
audio
mute
unmute
play video
listen now
listen live
live
full screen
fullscreen
loading
loading video
now playing
autoplay
replay
transcript
captions
quality
volume
settings
duration
current time
remaining time
playback rate
playback speed
video player is loading
seek to live
on air
podcast
episodes
listen to this article
speed
subtitles
picture in picture
play episode
read transcript

[media start]
watch
watch live
watch the
watch video
play video
listen to
listen
video
loading
this video
your browser does not
audio
now playing
chapters
descriptions off
captions off
beginning of dialog
end of dialog
this is a modal
text color
font size
to listen to
the audio
video player

[byline start]
by
written by
words by
text by
story by
reported by
post by
posted by
author

[date any]
january
february
march
april
june
july
august
september
october
november
december
jan
feb
mar
apr
jun
jul
aug
sep
sept
oct
nov
dec
monday
tuesday
wednesday
thursday
friday
saturday
sunday
mon
tue
tues
wed
thu
thur
thurs
fri
sat
sun
1st
2nd
3rd
4th

[ago any]
ago
hours ago
days ago
minutes ago
months ago
years ago
weeks ago
year ago
month ago
week ago
day ago
hour ago
hrs ago
mins ago
1d
2d
3d
1w
2w
1mo
2mo
3mo
4mo
5mo
6mo
7mo
8mo
9mo
10mo
1y
2y
3y
yesterday
just now

[references line]
references
sources
bibliography
footnotes
notes
citations
works cited
article sources
further reading
external links
source
see also
acknowledgements
acknowledgments
supplementary material
funding
conflict of interest
conflicts of interest
author contributions
data availability
additional resources
resources

[references any]
retrieved from
et al
doi
isbn
pubmed
google scholar
accessed on
vol
pp
proceedings of

[function-word en]
the
of
and
to
a
in
is
that
for
it
as
was
with
be
by
on
not
he
his
but
at
are
this
have
from
or
had
an
they
which
one
you
were
her
all
she
there
would
their
we
him
been
has
when
who
will
no
if
out
so
said
what
its
about
than
into
them
can
only
other
new
some
could
these
two
may
then
do
any
my
now
such
like
our
over
me
even
most
made
after
also
did
many
before
must
through
because
where
your
how
between
while
under
more
