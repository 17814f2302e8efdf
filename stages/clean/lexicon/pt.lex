# Portuguese: what news sites put around a story. See lexicon_file.h for the format.

[navigation line]
início
menu
buscar
busca
pesquisar
notícias
mundo
política
economia
sociedade
cultura
esportes
desporto
saúde
ciência
internacional
opinião
próximo
anterior
fechar
ver mais
mais
voltar
página inicial
capa
brasil
tecnologia
educação
vídeos
entretenimento
colunas
categorias
carregar mais
ir para o conteúdo
menu principal
abrir menu
fechar menu
pesquisa
procurar
editorias
últimas
ao vivo
página seguinte
página anterior
próxima
mostrar mais
ver tudo
ver todas
ver todos
voltar ao topo
voltar ao início
todas as notícias
carregar mais notícias
negócios
mercado
mercados
finanças
empresas
polícia
segurança
justiça
cidades
cotidiano
geral
nacional
país
local
famosos
novelas
televisão
tv
cinema
música
livros
futebol
carros
viagem
turismo
gastronomia
receitas
moda
beleza
bem estar
meio ambiente
ambiente
clima
tempo
previsão do tempo
horóscopo
jogos
loterias
concursos
empregos
blogs
colunistas
especiais
podcasts
podcast
fotos
galerias
multimédia
multimídia
vida
lazer
artes
programação
edição impressa
portugal
áfrica
europa
américa latina
seções
secções
todos os artigos

[navigation start]
ir para
pular para
saltar para
voltar ao
voltar para
ver todos
ver todas
você está
próximo artigo
artigo anterior
mostrar mais
pular para o
saltar para o
voltar à
ver tudo
ver mais de
escolha
selecione
página seguinte
notícias de
post anterior
próximo post
navegação de

[related line]
leia também
leia mais
veja também
saiba mais
notícias relacionadas
artigos relacionados
relacionados
mais lidas
mais lidos
últimas notícias
últimas
você também pode gostar
recomendados
mais notícias
destaques
continue lendo
veja mais
matérias relacionadas
em alta
posts recentes
posts relacionados
leia a matéria completa
leia a notícia completa
leia na íntegra
ler mais
ler artigo
ler notícia
ler também
veja a seguir
a seguir
a não perder
não perca
recomendado
recomendado para você
recomendadas
recomendamos
sugestões
sugestão de leitura
pode interessar
pode gostar de
também pode gostar
você pode gostar
você pode se interessar
talvez você goste
mais artigos
mais recentes
mais vistas
mais vistos
mais populares
mais partilhadas
mais comentadas
as mais lidas
os mais lidos
notícias mais lidas
notícias recentes
notícias em destaque
em destaque
destaque
últimas do
artigos recentes
artigos semelhantes
artigos populares
publicações relacionadas
postagens relacionadas
posts populares
posts similares
conteúdo relacionado
conteúdos relacionados
matérias recomendadas
outras notícias
outros artigos
tópicos relacionados
assuntos relacionados
temas relacionados
relacionadas
relacionado
tendências
populares
popular
plantão
mais sobre
mais em
ver mais notícias

[related start]
leia também
leia mais
leia a
veja também
veja mais
saiba mais
mais sobre
mais lidas
últimas notícias
você também
não perca
confira
clique aqui
mais de
leia ainda
leia na
ler mais
ler também
veja a
veja as
veja os
veja na
veja aqui
assista também
confira também
confira a
confira as
conheça
acompanhe as
acompanhe o
fique por dentro
siga o
descubra
saiba como
mais notícias
mais artigos
notícias relacionadas
artigos relacionados
outras notícias
a seguir
entenda
talvez você
para mais informações
para saber mais
clique para ler

[related any]
leia também
veja também
você também pode gostar
clique aqui
notícias relacionadas

[share line]
compartilhar
compartilhe
partilhar
imprimir
enviar
siga nos
copiar link
curtir
seguir
salvar
partilhe
compartilhe no facebook
compartilhar no facebook
compartilhar no twitter
compartilhar no whatsapp
compartilhe esta notícia
compartilhe este artigo
compartilhe isso
partilhar artigo
partilhar no facebook
copiar o link
link copiado
copiar
guardar
favoritos
guardar artigo
ouvir
ouvir artigo
ouça este conteúdo
tamanho da letra
enviar por e mail
enviar por email
e mail
email
siga
siga nos no
siga nos nas redes
siga nos nas redes sociais
redes sociais
nos siga
canal no whatsapp
google notícias
google news
receba no whatsapp
oferecer artigo
curta
gostei
gosto

[share start]
compartilhar
compartilhe
partilhar
partilhe
siga
siga nos
clique para
enviar por
compartilhe no
compartilhe esta
compartilhe este
compartilhar no
partilhe este
partilhar no
copiar
curta
curta nossa
siga nosso
siga a
siga o
entre no
entre em nosso
entre no nosso grupo
participe do
inscreva se no canal
acompanhe nas
nos siga
adicione
clique e
ouça

[share any]
siga nos no
nas redes sociais
no facebook
no twitter
no instagram
no whatsapp
no telegram
canal do whatsapp
grupo do whatsapp
abre em nova janela
em nova janela
numa nova janela

[subscribe line]
assine
assinar
assinatura
newsletter
newsletters
entrar
cadastre se
login
minha conta
senha
esqueci minha senha
doar
apoie
sair
criar conta
seu e mail
inscreva se
registar
assine já
assine agora
assine a newsletter
assinante
assinantes
já sou assinante
já é assinante
seja assinante
torne se assinante
ver planos
planos
subscrever
subscreva
subscrever newsletter
subscrição
inscrever
inscrever se
inscrição
cadastro
cadastrar
cadastre se grátis
boletim
boletins
receber
receba notícias
receba nossas notícias
notificações
alertas
ativar notificações
baixe o app
baixar app
baixar
download
agora não
não obrigado
enviar
nome
sobrenome
apelido
seu nome
seu email
seu melhor e mail
endereço de e mail
endereço de email
contribua
faça uma doação
doe
doação
exclusivo para assinantes
conteúdo exclusivo para assinantes
premium
edição digital
continuar
criar uma conta

[subscribe start]
assine
inscreva se
cadastre se
receba
já é assinante
faça login
apoie
subscreva
para continuar lendo
conteúdo exclusivo
assine o
assine a
assine nossa
seja
torne se
inscreva
cadastre
receba as
receba os
receba no
receba em
receber
subscreva a
registe se
faça parte
faça seu cadastro
faça o login
apoie o
apoie nosso
ajude
contribua
doe
este conteúdo é
este artigo é exclusivo
você atingiu
para ler
para acessar
para continuar a ler
tenha acesso
acesso ilimitado
aproveite
experimente
já é
ainda não é
baixe o
baixe nosso
ao se inscrever
ao clicar
ao assinar
digite seu
insira seu
obrigado por
fique informado
ative as

[subscribe any]
nossa newsletter
newsletter
exclusivo para assinantes
seu e mail
nossas newsletters
da newsletter
nossa lista
caixa de entrada
no seu e mail
no seu email
seu email
endereço de email
para assinantes
cancelar quando quiser
cancele quando quiser
a qualquer momento
jornalismo independente
por mês

[account line]
minha área
meu perfil
perfil
iniciar sessão
terminar sessão
fazer login
faça login
acessar
acesse
esqueceu sua senha
esqueceu a senha
recuperar senha
recuperar palavra passe
palavra passe
utilizador
usuário
nome de usuário
lembrar me
criar conta
criar conta grátis
não tem conta
já tem conta
a minha conta
configurações
carrinho

[account start]
esqueceu
esqueci
não tem uma conta
ainda não tem
já tem uma
já possui
bem vindo
olá
faça login
inicie sessão
entre com

[consent line]
aceitar
aceitar todos
rejeitar
configurações
aceitar cookies
concordo
aceitar tudo
aceitar todos os cookies
aceitar e continuar
aceito
eu aceito
aceitar e fechar
recusar
recusar todos
rejeitar todos
negar
permitir
permitir todos
preferências
gerir cookies
gerir opções
gerenciar cookies
gerenciar opções
gerenciar preferências
configurar cookies
definições
definições de cookies
configurações de cookies
salvar preferências
guardar preferências
entendi
prosseguir
funcionais
necessários
estatísticas
sempre ativo
consentir
cookies
mais informações

[consent start]
usamos cookies
utilizamos cookies
nós usamos
nós utilizamos
este site usa
este site utiliza
este website
o nosso site
nosso site
ao continuar
ao navegar
ao utilizar
nós e os nossos
valorizamos a sua
a sua privacidade
sua privacidade
os cookies
o armazenamento
para fornecer as melhores

[consent any]
utiliza cookies
usamos cookies
utilizamos cookies
uso de cookies
política de cookies
cookies
política de privacidade
javascript
usa cookies
dos cookies
dados pessoais
proteção de dados
lgpd
rgpd
seu consentimento
o consentimento
interesse legítimo
anúncios personalizados
publicidade personalizada

[ad line]
publicidade
anúncio
continua após a publicidade
patrocinado
conteúdo patrocinado
continua depois da publicidade
continua após publicidade
continua depois da pub
pub
publi
anúncios
anunciante
patrocínio
patrocinado por
oferecido por
apoio
conteúdo de marca
conteúdo de parceiro
publieditorial
informe publicitário
parceiros
links patrocinados
fechar anúncio
publicidade fechar
o artigo continua após a publicidade

[ad start]
publicidade
continua após
continua depois
patrocinado
oferecido por
conteúdo patrocinado
este artigo contém links
em parceria com
ao comprar

[ad any]
após a publicidade
depois da publicidade
conteúdo patrocinado
links de afiliados
link de afiliado
ganhar uma comissão
receber uma comissão

[metadata line]
publicado
atualizado
por
autor
redação
da redação
tags
categoria
fonte
tempo de leitura
temas
lusa
publicado em
publicada em
publicada
atualizada
atualizado em
atualizada em
atualizado há
última atualização
criado em
data
data de publicação
autora
autores
escrito por
repórter
correspondente
colunista
jornalista
agência lusa
agência brasil
estadão conteúdo
com agências
com informações de
reuters
afp
categorias
etiquetas
palavras chave
assuntos
tópicos
secção
minutos de leitura
min de leitura
min
minutos
leitura
visualizações
exclusivo
opinião
análise
entrevista
reportagem
crónica
fontes
horas
horário de brasília
gmt

[metadata start]
publicado em
publicado
atualizado em
atualizado
tempo de leitura
fonte
categoria
escrito por
última atualização
postado em
publicada em
publicado por
publicado há
atualizada em
atualizado às
atualizado há
modificado em
criado em
data de publicação
por redação
tags
assuntos
temas
tópicos
palavras chave
categorias
etiquetas
editoria
leitura de
minutos de leitura
fontes
arquivado em
visualizações
com informações

[metadata any]
min de leitura
minutos de leitura
tempo de leitura
publicado em
atualizado em
última atualização
publicado originalmente

[caption line]
foto
fotos
imagem
imagens
reprodução
divulgação
arquivo
arquivo pessoal
galeria
galeria de fotos
ampliar
ampliar imagem
ver galeria
legenda
foto divulgação
imagem ilustrativa
crédito
créditos
captura de tela
infográfico
logo
getty images

[caption start]
foto
fotos
imagem
crédito
ilustração
reprodução
foto de
foto por
imagem de
imagens
crédito da foto
créditos
legenda
divulgação
fotografia
arquivo
fonte da imagem
infográfico
montagem
imagem ilustrativa

[caption any]
foto reprodução
foto divulgação
foto arquivo
imagem ilustrativa
divulgação
getty images
arquivo pessoal
agência brasil
foto de arquivo
imagem de arquivo
captura de tela
reprodução redes sociais
folhapress
direitos reservados

[comments line]
comentários
comentário
comentar
responder
deixe um comentário
deixe uma resposta
cancelar resposta
publicar comentário
deixe o seu comentário
sem comentários
os comentários
ver comentários
ver todos os comentários
mostrar comentários
todos os comentários
nenhum comentário
comente
comente aqui
adicionar comentário
adicionar um comentário
escreva um comentário
escreva seu comentário
deixe seu comentário
deixe sua opinião
deixar comentário
enviar comentário
enviar um comentário
postar um comentário
resposta
respostas
denunciar
mais recentes
mais antigos
mais votados
seja o primeiro a comentar
participe
participe da conversa
sua opinião
o que achou
sim
não
nome
site
comentários encerrados
regras de comentários

[comments start]
deixe um
deixe uma
deixe seu
comentários
o seu endereço de
campos obrigatórios
seja o primeiro
salvar meus dados
para comentar
deixe o seu
deixe sua
escreva um
escreva o seu
adicione um
comente
os comentários
seu endereço de
o seu email
seu e mail não
os campos
este site utiliza o akismet
você precisa
você deve
tem de ter
é necessário
faça login para
inicie sessão para
guardar o meu
salvar meu
notificar me
avise me
o que você achou
conte nos
dê sua opinião
em resposta
responder

[comments any]
não será publicado
campos obrigatórios
não será divulgado
não serão publicados
deixe um comentário
deixe seu comentário
para comentar
nos comentários
publicar um comentário
seja o primeiro a comentar

[footer line]
contato
contacto
fale conosco
quem somos
sobre nós
política de privacidade
termos de uso
termos e condições
anuncie
expediente
ficha técnica
mapa do site
privacidade
ajuda
trabalhe conosco
contatos
contactos
contacte nos
entre em contato
fale com a gente
fale com a redação
quem somos nós
sobre
sobre o site
a empresa
institucional
equipe
equipa
redação
nossa equipe
política de cookies
política editorial
política de proteção de dados
política de uso
aviso legal
aviso de privacidade
termos
termos e condições de uso
condições gerais
condições de utilização
estatuto editorial
princípios editoriais
código de ética
código de conduta
anuncie aqui
anuncie conosco
publicidade
comercial
classificados
assinaturas
central do assinante
atendimento
atendimento ao assinante
central de ajuda
perguntas frequentes
faq
rss
carreiras
vagas
recrutamento
trabalhe connosco
parceiros
links úteis
mapa do portal
canais
serviços
grupo
imprensa
assessoria de imprensa
ouvidoria
livro de reclamações
canal de denúncias
acessibilidade
erramos
correções
copyright
telefone
endereço

[footer start]
todos os direitos
direitos reservados
copyright
fale conosco
contato
contactos
telefone
endereço
redação
diretor
editor
desenvolvido por
produzido por
criado por
siga nos
uma empresa do
publicação de
cnpj
quem somos
propriedade de
envie

[footer any]
todos os direitos reservados
direitos reservados
política de privacidade
termos de uso
proibida a reprodução
termos e condições
política de cookies
sobre nós
quem somos
reprodução total ou parcial
é proibida a reprodução
cnpj
ficha técnica
estatuto editorial
direitos autorais
é vedada a reprodução

[legal start]
é proibida
proibida a reprodução
as opiniões
este texto não reflete
este conteúdo não
isenção de responsabilidade
aviso legal
os artigos

[legal any]
reprodução total ou parcial
sem autorização
sem prévia autorização
não reflete necessariamente
não refletem necessariamente
responsabilidade do autor
de responsabilidade exclusiva
caráter informativo
não constitui
aconselhamento
as opiniões expressas
direitos autorais

[bio line]
sobre o autor
sobre a autora
sobre os autores
o autor
a autora
ver perfil
ver todos os posts
todos os artigos
mais do autor
biografia

[bio start]
sobre o autor
sobre a autora
ver todos os
mais artigos de
mais de
jornalista
formado em
formada em
graduado em
graduada em
repórter
colunista

[bio any]
é jornalista
é repórter
é redator
é redatora
é editor
é editora
é colunista
formado em
formada em
graduado em
graduada em
pós graduado
mestre em
doutor em
é professor
é professora
é autor de
é autora de
apaixonado por
apaixonada por

[shop line]
comprar
compre agora
comprar agora
adicionar ao carrinho
ver produto
ver oferta
preço
quantidade
frete grátis
portes grátis
em estoque
esgotado
promoção
oferta
ofertas
desconto
cupom
loja
avaliações

[shop any]
adicionar ao carrinho
frete grátis
portes grátis
cupom de desconto
código de desconto
compre agora

[contents line]
índice
sumário
conteúdo
neste artigo
nesta página
resumo
nesta matéria

[media line]
assistir
assista
ver vídeo
vídeo
áudio
ouvir
reproduzir
pausar
tela cheia
ecrã inteiro
carregando
a carregar
ao vivo
em direto
podcast
legendas
transcrição

[media start]
assista
assista ao
veja o vídeo
vídeo
ouça
ouça o
seu navegador
o seu navegador
este vídeo

[byline start]
por
da redação
por redação
escrito por
texto de
texto
reportagem de
autor
do correspondente

[date any]
janeiro
fevereiro
março
abril
maio
junho
julho
agosto
setembro
outubro
novembro
dezembro
segunda feira
terça feira
quarta feira
quinta feira
sexta feira
sábado
domingo
jan
fev
nov
dez
hoje

[ago any]
há horas
há dias
há minutos
há hora
há dia
há semanas
há meses
horas atrás
dias atrás
ontem
há uma hora
há um dia
há um mês
há uma semana
há minuto
há anos
há semana
há mês
há ano
atrás
anteontem
minutos atrás
meses atrás
anos atrás
semanas atrás
hora atrás
agora mesmo

[references line]
referências
fontes
bibliografia
notas
notas de rodapé
links externos
ver também
agradecimentos

[function-word pt]
de
a
o
que
e
do
da
em
um
para
é
com
não
uma
os
no
se
na
por
mais
as
dos
como
mas
foi
ao
ele
das
tem
à
seu
sua
ou
ser
quando
muito
há
nos
já
está
eu
também
só
pelo
pela
até
isso
ela
entre
era
depois
sem
mesmo
aos
ter
seus
quem
nas
me
esse
eles
estão
você
tinha
foram
essa
num
nem
suas
são
às
