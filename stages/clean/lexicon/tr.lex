# Turkish: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
ana sayfa
anasayfa
menü
ara
arama
haberler
gündem
dünya
türkiye
spor
kültür
kültür sanat
sanat
ekonomi
siyaset
politika
toplum
yaşam
sağlık
bilim
teknoloji
bilim teknoloji
eğitim
magazin
hava durumu
yerel
otomobil
seyahat
yemek
moda
finans
borsa
emlak
futbol
basketbol
sonraki
önceki
sonraki sayfa
önceki sayfa
kapat
daha fazla
daha fazla göster
tümü
tümünü gör
tüm haberler
devamı
yukarı çık
yukarı
başa dön
geri
geri dön
içeriğe geç
içeriğe atla
kategoriler
arşiv
son dakika
video
videolar
foto galeri
galeri
galeriler
podcast
yazarlar
köşe yazıları
köşe yazarları
canlı
canlı yayın
künye
röportaj
astroloji
burçlar
asayiş

[related line]
devamını oku
devamı için
haberin devamı
daha fazla oku
bunlar da ilginizi çekebilir
ilginizi çekebilir
bunlara da bakabilirsiniz
sizin için seçtiklerimiz
sizin için öneriler
önerilen
önerilenler
önerilen haberler
ilgili haberler
ilgili haber
ilgili içerikler
ilgili yazılar
ilgili konular
benzer haberler
benzer yazılar
benzer içerikler
diğer haberler
diğer yazılar
diğer
son haberler
son dakika haberleri
son yazılar
en son haberler
en çok okunanlar
en çok okunan
en çok okunan haberler
çok okunanlar
çok okunan haberler
en çok yorumlananlar
en popüler
popüler
popüler haberler
öne çıkanlar
öne çıkan haberler
günün haberleri
manşetler
editörün seçtikleri
editörün seçimi
gündemdekiler
haberi oku
haberi görüntüle
detaylar
ayrıntılar
okumadan geçme
bunu da oku

[related start]
devamını oku
ilgili
ayrıca
haberin devamı
daha fazlası
daha fazla
son dakika
en çok
bunu da
bunlar da
tıklayın
buraya tıklayın
okumak için
izlemek için
detaylar için
ayrıntılar için
önerilen
diğer

[share line]
paylaş
haberi paylaş
facebookta paylaş
twitterda paylaş
whatsapp ile paylaş
yazdır
bağlantıyı kopyala
linki kopyala
kopyala
kopyalandı
gönder
e posta
kaydet
favorilere ekle
takip et
takip edin
bizi takip edin
beğen
dinle
haberi dinle
abone ol
yazı boyutu
google news
tweetle

[share start]
paylaş
haberi paylaş
bizi takip
takip edin
takip et
sosyal medyada
whatsapp kanalımıza
google newste
yazdır
kanalımıza

[subscribe line]
abone ol
abone olun
abonelik
aboneler
bülten
e bülten
bültene abone ol
giriş
giriş yap
üye ol
üye girişi
kayıt ol
ücretsiz
ücretsiz dene
e posta adresiniz
e posta adresi
e gazete
hayır teşekkürler
şimdi değil
devam
devam et
destek ol
bağış yap
uygulamayı indir
indir
bildirimler
bildirimleri aç
premium
üyelere özel

[subscribe start]
abone olun
bültenimize
bültene
üye olun
üye olmak
giriş yapın
giriş yapmak
kayıt olun
zaten üye
üye misiniz
hesabınız
devam etmek
bu içerik
bu haber abonelere
destek olun
gelişmelerden
son gelişmelerden
indirin
uygulamamızı
abone olarak

[subscribe any]
bültenimize
e bülten
bültene abone
e posta adresinizi
bildirimleri
abonelere özel
istediğiniz zaman

[account line]
hesabım
profilim
profil
hesap
hesap oluştur
şifremi unuttum
şifre
parola
kullanıcı adı
beni hatırla
çıkış
çıkış yap
ayarlar
sepet
sepetim

[consent line]
kabul et
kabul ediyorum
tümünü kabul et
tamam
anladım
reddet
tümünü reddet
ayarlar
çerez ayarları
çerez tercihleri
tercihler
tercihleri yönet
ayarları kaydet
zorunlu
onaylıyorum

[consent any]
çerezleri
çerez kullanıyoruz
çerez kullanılmaktadır
çerezler
çerez politikası
çerez politikamız
çerezlerin
kişisel verilerin
kişisel verileriniz
gizlilik politikası
kvkk
aydınlatma metni
javascript

[ad line]
reklam
reklamlar
ilan
ilanlar
sponsorlu
sponsorlu içerik
advertorial
tanıtım
reklam devamı aşağıda
haberin devamı reklamdan sonra
resmi ilanlar
reklamı kapat

[metadata line]
yayınlanma
yayınlanma tarihi
güncelleme
güncellenme
güncelleme tarihi
son güncelleme
giriş tarihi
yayın tarihi
oluşturulma tarihi
tarih
yazar
yazan
editör
muhabir
haber merkezi
kaynak
etiketler
etiket
kategori
okuma süresi
dakika
dk okuma
dakikalık okuma
okunma
görüntülenme
aa
iha
dha
anadolu ajansı
saat
özel haber
haber

[metadata start]
yayınlanma
yayınlanma tarihi
yayın tarihi
güncelleme
güncelleme tarihi
güncellenme
son güncelleme
giriş
giriş tarihi
oluşturulma
eklenme
tarih
kaynak
etiketler
kategori
okuma süresi
editör
haber merkezi
muhabir
yazan

[metadata any]
dk okuma
dakika okuma
dakikalık okuma
okuma süresi
son güncelleme
güncelleme tarihi
yayınlanma tarihi

[caption start]
fotoğraf
fotoğraflar
foto
görsel
kaynak
fotoğraf altı
illüstrasyon
arşiv
grafik

[comments line]
yorumlar
yorum
yorum yap
yorum yaz
yorum ekle
yorum gönder
yorumları göster
tüm yorumlar
tüm yorumları gör
henüz yorum yok
ilk yorumu sen yap
ilk yorumu siz yapın
cevapla
yanıtla
yanıtı iptal et
cevabı iptal et
bir cevap yazın
bir yanıt yazın
şikayet et
gönder
beğen
tartışma

[comments any]
yayınlanmayacak
gerekli alanlar
bir yorum yapın
yorum yapabilmek için
yorum yapmak için
ilk yorumu
onaylandıktan sonra
sorumluluğu

[footer line]
iletişim
bize ulaşın
hakkımızda
hakkında
künye
biz kimiz
gizlilik
gizlilik politikası
gizlilik sözleşmesi
gizlilik bildirimi
kullanım koşulları
kullanım şartları
kullanıcı sözleşmesi
üyelik sözleşmesi
yasal uyarı
çerez politikası
kvkk
kvkk aydınlatma metni
veri politikası
yayın ilkeleri
reklam
reklam ver
kariyer
insan kaynakları
site haritası
rss
sıkça sorulan sorular
yardım
sitene ekle
mobil
mobil uygulamalar
basın
kurumsal
servisler
namaz vakitleri
nöbetçi eczaneler
düzeltme
tekzip

[footer any]
tüm hakları saklıdır
her hakkı saklıdır
kaynak gösterilmeden
izinsiz
izin alınmadan
kopyalanamaz
iktibas edilemez
yazılım
genel yayın yönetmeni
sorumlu yazı işleri müdürü
imtiyaz sahibi
gizlilik politikası
kullanım koşulları
yasal uyarı
alıntı yapılamaz

[bio any]
yazar hakkında
yazarın diğer yazıları
tüm yazıları
mezun oldu
gazeteci ve yazar
üniversitesinden mezun
muhabir olarak
editör olarak

[byline start]
yazan
yazar
haber
muhabir
editör
röportaj
derleyen
hazırlayan
çeviri

[date any]
şubat
nisan
mayıs
haziran
temmuz
ağustos
eylül
ekim
kasım
aralık
pazartesi
salı
çarşamba
perşembe
cuma
cumartesi
bugün
şub
ağu
eyl

[ago any]
saat önce
dakika önce
gün önce
hafta önce
ay önce
yıl önce
sene önce
dün
az önce
şimdi
saniye önce

[references line]
kaynaklar
kaynakça
referanslar
dipnotlar
notlar
ayrıca bakınız
dış bağlantılar

[function-word tr]
ve
bir
bu
için
ile
da
çok
olarak
daha
olan
gibi
sonra
kadar
ise
ama
ancak
değil
şu
oldu
olduğunu
olduğu
dedi
tarafından
göre
ki
mi
mu
ya
veya
diye
şekilde
içinde
üzerinde
önce
nasıl
siz
onlar
onun
bunun
bunu
bunlar
arasında
karşı
yeni
büyük
ilk
etti
eden
edilen
olacak
yapılan
yaptığı
olması
ettiği
söyledi
belirtti
birlikte
aldı
kendi
hiç
başka
böyle
şöyle
çünkü
eğer
zaman
bazı
tüm
bütün
yıl
yılında
açıklamada
