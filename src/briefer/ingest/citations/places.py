"""Places that articles name with a date, "(Samarkand, September 15–16)". Constants only, in lower case, one a line or
parted by commas. A parenthesis whose names are all places cites nothing.
"""

from __future__ import annotations

_COUNTRIES = """
afghanistan, albania, algeria, argentina, armenia, australia, austria, azerbaijan, bahrain, bangladesh, belarus,
belgium, bosnia, bosnia and herzegovina, brazil, bulgaria, cambodia, canada, chad, chile, china, colombia, croatia,
cuba, cyprus, czech republic, czechia, denmark, egypt, estonia, ethiopia, finland, france, georgia, germany, ghana,
greece, hungary, iceland, india, indonesia, iran, iraq, ireland, israel, italy, japan, jordan, kazakhstan, kenya,
kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, libya, lithuania, luxembourg, malaysia, mali, malta, mexico,
moldova, mongolia, montenegro, morocco, myanmar, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north
korea, north macedonia, norway, oman, pakistan, palestine, peru, philippines, poland, portugal, qatar, romania,
russia, russian federation, rwanda, saudi arabia, senegal, serbia, singapore, slovakia, slovenia, somalia, south
africa, south korea, south sudan, spain, sri lanka, sudan, sweden, switzerland, syria, taiwan, tajikistan, tanzania,
thailand, tunisia, turkey, türkiye, turkmenistan, uganda, ukraine, united arab emirates, uae, united kingdom, uk,
united states, us, usa, uruguay, uzbekistan, venezuela, vietnam, yemen, zimbabwe, ussr, soviet union, wales,
scotland, england, abkhazia, south ossetia, transnistria, nagorno-karabakh, karabakh, crimea, donbas, donbass,
chechnya, dagestan, ingushetia, tatarstan, nakhchivan, gagauzia, adjara, kaliningrad region, россия, азербайджан,
армения, грузия, украина, казахстан, турция, узбекистан, беларусь, китай, иран, сша, rusiya, azərbaycan, ermənistan,
gürcüstan, ukrayna, türkiyə, qazaxıstan, özbəkistan, iran, çin, abş
"""
_CITIES = """
abu dhabi, addis ababa, adler, agdam, aghdam, ağdam, akhalkalaki, aktau, aktobe, alat, aleppo, alma-ata, almaty,
alaska, anchorage, amman, amsterdam, ankara, antalya, arkhangelsk, arlington, armavir, ashgabat, astana, astrakhan,
athens, atyrau, avdiivka, baghdad, bakhmut, baku, balaklava, bali, bandung, bangkok, barcelona, barnaul, batumi,
beijing, beirut, belgorod, belgrade, beslan, berlin, bern, bishkek, bonn, borjomi, boston, bratislava, brest,
brest-litovsk, brussels, bryansk, bucharest, bucha, budapest, bukhara, busan, cairo, camp david, canberra,
chelyabinsk, chernihiv, chernivtsi, chicago, chisinau, chişinău, chita, copenhagen, crans-montana, cusco, dakar,
damascus, davos, dayton, debaltseve, delhi, new delhi, derbent, dnipro, doha, donetsk, dresden, dubai, dublin,
dushanbe, ekaterinburg, yekaterinburg, elista, erbil, evian, fergana, fuzuli, füzuli, ganja, gəncə, gdansk, geneva,
genoa, glasgow, goris, gori, grozny, gudauri, gyumri, the hague, hague, hamburg, hanoi, hangzhou, harbin, havana,
helsinki, hiroshima, hong kong, hostomel, ilulissat, irkutsk, islamabad, istanbul, izmir, jakarta, jeddah, jermuk,
jerusalem, johannesburg, kabul, kaliningrad, kananaskis, kars, kazan, kerch, khabarovsk, khachmaz, khankendi,
xankəndi, stepanakert, kharkiv, kherson, khiva, khojaly, xocalı, khujand, kostanay, kramatorsk, krasnodar,
krasnoyarsk, kremenchuk, kursk, kutaisi, kyiv, kiev, lachin, laçın, lahore, lankaran, las vegas, lausanne,
leningrad, lisbon, ljubljana, london, los angeles, luhansk, lugansk, lviv, madrid, makhachkala, mariupol, marrakesh,
meghri, minsk, montreal, moscow, mosul, munich, murmansk, mykolaiv, nagasaki, nairobi, nalchik, namangan, nazran,
new york, nicosia, nizhny novgorod, novorossiysk, novosibirsk, nukus, odesa, odessa, omsk, orenburg, osaka, osh,
oslo, ottawa, panmunjom, paris, penza, perm, poltava, poti, prague, pristina, pskov, pyongyang, quba, rabat,
ramallah, ramstein, reykjavik, riga, rio de janeiro, riyadh, rome, rostov, rostov-on-don, saint petersburg, st.
petersburg, st petersburg, samara, samarkand, san francisco, sarajevo, saratov, sevastopol, shanghai, sharm
el-sheikh, shusha, şuşa, shushi, shymkent, simferopol, singapore, skopje, smolensk, sochi, sofia, stalingrad,
stanford, stavropol, stockholm, sumgait, sumqayıt, sumy, surabaya, sydney, tallinn, tartu, tashkent, tavush,
tbilisi, tehran, tel aviv, termez, tianjin, tokyo, tomsk, toronto, trabzon, tskhinvali, tula, turin, turkistan,
tver, ufa, ulaanbaatar, ulan-ude, urgench, valdai, vancouver, vatican, vatican city, vienna, vilnius, vladikavkaz,
vladivostok, volgograd, voronezh, warsaw, washington, washington dc, washington d.c., wuhan, xi’an, yalta,
yaroslavl, yerevan, zagreb, zangezur, zangilan, zaporizhzhia, zhanaozen, zurich, москва, баку, ереван, тбилиси,
киев, астана, ташкент, самарканд, сочи, минск, анкара, стамбул, казань, санкт-петербург, бишкек, душанбе, ашхабад,
тегеран, пекин, брюссель, вашингтон, moskva, bakı, tbilisi, irəvan, astana, daşkənd, səmərqənd, ankara, kiyev, soçi,
minsk, vaşinqton, brüssel, tehran, pekin
"""
_REGIONS = """
d.c, alabama, california, florida, texas, virginia, maryland, new jersey, pennsylvania, hawaii, maine, oregon, black
sea, caspian sea, baltic sea, red sea, south caucasus, north caucasus, central asia, middle east, western europe,
eastern europe, europe, asia, africa, siberia, far east, arctic, balkans, the balkans, caucasus, the caucasus,
kremlin palace, mar-a-lago, white house rose garden, moscow region, odesa region, poltava region, syunik
"""


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(","))


PLACES = _names(_COUNTRIES) | _names(_CITIES) | _names(_REGIONS)
