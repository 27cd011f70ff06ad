"""Places that articles name with a date, "(Samarkand, September 15–16)". Constants only, in lower case, one a line or
parted by commas. A parenthesis whose names are all places cites nothing.
"""

from __future__ import annotations

_COUNTRIES = """
abkhazia, abş, abş virgin adaları, abş-a bağlı kiçik adacıqlar, adjara, afghanistan, africa, afrika, aland adaları,
albania, albaniya, algeria, almaniya, american samoa, americas, amerika, amerika birləşmiş ştatları, amerika
samoası, andorra, angilya, angola, anguilla, anqola, antarctica, antarktika, antiqua və barbuda, argentina, armenia,
aruba, ascension island, asia, asiya, askenson adası, australasia, australia, austria, avropa, avstralaziya,
avstraliya, avstriya, azerbaijan, azərbaycan, baham adaları, bahamas, bahrain, bangladesh, banqladeş, barbados,
belarus, belgium, beliz, belize, belçika, benin, bermud adaları, bermuda, bhutan, birləşmiş krallıq, birləşmiş ərəb
əmirlikləri, bolivia, boliviya, bolqarıstan, bosnia, bosnia and herzegovina, bosniya və herseqovina, botsvana,
botswana, bouvet island, brazil, braziliya, britaniyanın hind okeanı ərazisi, britaniyanın virgin adaları, british
indian ocean territory, british virgin islands, brunei, bruney, bulgaria, burkina faso, burundi, butan, buve adası,
bəhreyn, cambodia, cameroon, canada, canary islands, cape verde, caribbean, caribbean netherlands, cayman islands,
central african republic, central america, central asia, cersi, chad, chechnya, chile, china, christmas island,
cibuti, clipperton island, cocos islands, colombia, comoros, congo - brazzaville, congo - kinshasa, cook islands,
costa rica, crimea, croatia, cuba, curaçao, cyprus, czech republic, czechia, côte d’ivoire, cəbəllütariq, cənub
afrika, cənub-şərqi asiya, cənubi afrika, cənubi amerika, cənubi asiya, cənubi avropa, cənubi corciya və cənubi
sendviç adaları, cənubi koreya, cənubi sudan, dagestan, danimarka, denmark, diego garcia, dieqo qarsiya, djibouti,
dominica, dominican republic, dominika, dominikan respublikası, donbas, donbass, eastern africa, eastern asia,
eastern europe, ecuador, efiopiya, egypt, ekvador, ekvatorial qvineya, el salvador, england, equatorial guinea,
eritrea, eritreya, ermənistan, estonia, estoniya, esvatini, eswatini, ethiopia, europe, falkland islands, farer
adaları, faroe islands, fici, fiji, filippin, finland, finlandiya, folklend adaları, france, fransa, fransa
polineziyası, fransa qvianası, fransanın cənub əraziləri, french guiana, french polynesia, french southern
territories, fələstin əraziləri, gabon, gagauzia, gambia, georgia, germany, gernsi, ghana, gibraltar, greece,
greenland, grenada, guadeloupe, guam, guatemala, guernsey, guinea, guinea-bissau, guyana, gürcüstan, haiti, herd və
makdonald adaları, hindistan, honduras, hong kong sar china, honq konq xüsusi inzibati rayonu çin, hungary, iceland,
india, indonesia, indoneziya, ingushetia, iordaniya, iran, iraq, ireland, irlandiya, islandiya, isle of man,
ispaniya, israel, israil, isveç, isveçrə, italiya, italy, jamaica, japan, jersey, jordan, kabo-verde, kaliningrad
region, kamboca, kamerun, kanada, kanar adaları, karabakh, karib, karib niderlandı, kayman adaları, kazakhstan,
keniya, kenya, kipr, kiribati, klipperton adası, kokos adaları, kolumbiya, komor adaları, konqo - brazzavil, konqo -
kinşasa, kosovo, kosta rika, kotd’ivuar, kuba, kuk adaları, kurasao, kuwait, kyrgyzstan, küveyt, laos, latin
america, latvia, latviya, latın amerikası, lebanon, lesotho, lesoto, liberia, liberiya, libya, liechtenstein,
lithuania, litva, livan, liviya, lixtenşteyn, luxembourg, lüksemburq, macao sar china, macarıstan, madagascar,
madaqaskar, makao xir çin, malavi, malawi, malaysia, malayziya, maldiv adaları, maldives, mali, malta, marshall
islands, martinik, martinique, marşal adaları, mauritania, mauritius, mavriki, mavritaniya, mayot, meksika,
melanesia, melaneziya, men adası, mexico, micronesia, micronesian region, middle africa, mikroneziya, mikroneziya
regionu, milad adası, misir, moldova, monaco, monako, mongolia, monqolustan, monserat, montenegro, monteneqro,
montserrat, morocco, mozambik, mozambique, myanma, myanmar, müqəddəs pyer və mikelon, müqəddəs yelena, mərakeş,
mərkəzi afrika, mərkəzi afrika respublikası, mərkəzi amerika, mərkəzi asiya, nagorno-karabakh, nakhchivan, namibia,
namibiya, naməlum region, nauru, nepal, netherlands, new caledonia, new zealand, nicaragua, niderland, niger,
nigeria, nigeriya, nikaraqua, niue, norfolk adası, norfolk island, north america, north korea, north macedonia,
northern africa, northern america, northern europe, northern mariana islands, norveç, norway, oceania, okeaniya,
oman, pakistan, palau, palestine, palestinian territories, panama, papua new guinea, papua-yeni qvineya, paraguay,
paraqvay, peru, philippines, pitcairn islands, pitkern adaları, poland, polineziya, polynesia, polşa, portugal,
portuqaliya, psevdo-aksent, psevdo-bidi, puerto rico, puerto riko, qabon, qambiya, qana, qatar, qayana, qazaxıstan,
qrenada, qrenlandiya, quam, qvadelupa, qvatemala, qvineya, qvineya-bisau, qırğızıstan, qərbi afrika, qərbi asiya,
qərbi avropa, qərbi saxara, qətər, reyunyon, romania, ruanda, rumıniya, rusiya, russia, russian federation, rwanda,
réunion, saharadan cənub, salvador, samoa, san marino, san-marino, san-tome və prinsipi, sark, saudi arabia,
scotland, senegal, seneqal, sent martin, sent-bartelemi, sent-kits və nevis, sent-lusiya, sent-vinsent və
qrenadinlər, serbia, serbiya, seuta və melilya, seychelles, seyşel adaları, sierra leone, singapore, sinqapur, sint
maarten, sint-marten, slovakia, slovakiya, slovenia, sloveniya, solomon adaları, solomon islands, somali, somalia,
south africa, south america, south korea, south ossetia, south sudan, southeast asia, southern africa, southern
asia, southern europe, soviet union, spain, sri lanka, st. barthélemy, st. helena, st. lucia, st. martin,
sub-saharan africa, sudan, surinam, suriname, suriya, svalbard və yan-mayen, sweden, switzerland, syerra-leone,
syria, səudiyyə ərəbistanı, tacikistan, tailand, taiwan, tajikistan, tanzania, tanzaniya, tatarstan, tayvan,
thailand, timor-leste, togo, tokelau, tonga, tonqa, toqo, transnistria, trinidad və tobaqo, tristan da cunha,
tristan da kunya, tunis, tunisia, turkey, turkmenistan, tuvalu, törks və kaykos adaları, türkiye, türkiyə,
türkmənistan, u.s. outlying islands, u.s. virgin islands, uae, uganda, uk, ukraine, ukrayna, united arab emirates,
united kingdom, united states, uollis və futuna, uqanda, uruguay, uruqvay, us, usa, ussr, uzaq okeaniya, uzbekistan,
vanuatu, vatican city, vatikan, venesuela, venezuela, vietnam, vyetnam, wales, western africa, western asia, western
europe, western sahara, xorvatiya, yamayka, yaponiya, yemen, yeni kaledoniya, yeni zelandiya, yunanıstan, yəmən,
zambia, zambiya, zimbabve, zimbabwe, åland islands, çad, çexiya, çili, çin, özbəkistan, şimal amerikası, şimali
afrika, şimali amerika, şimali avropa, şimali koreya, şimali makedoniya, şimali marian adaları, şri-lanka, şərqi
afrika, şərqi asiya, şərqi avropa, şərqi timor, əfqanıstan, əlcəzair, австралазия, австралия, австрия, азербайджан,
азия, аландские о-ва, албания, алжир, америка, американское самоа, ангилья, ангола, андорра, антарктида, антигуа и
барбуда, аргентина, армения, аруба, афганистан, африка, багамы, бангладеш, барбадос, бахрейн, беларусь, белиз,
бельгия, бенин, бермудские о-ва, болгария, боливия, босния и герцеговина, ботсвана, бразилия, британская территория
в индийском океане, бруней, буркина-фасо, бурунди, бутан, вануату, ватикан, великобритания, венгрия, венесуэла, весь
мир, виргинские о-ва, внешние малые о-ва, внешняя океания, восточная азия, восточная африка, восточная европа,
восточный тимор, вьетнам, габон, гаити, гайана, гамбия, гана, гваделупа, гватемала, гвинея, гвинея-бисау, германия,
гернси, гибралтар, гондурас, гонконг, гренада, гренландия, греция, грузия, гуам, дания, джерси, джибути,
диего-гарсия, доминика, доминиканская республика, европа, египет, замбия, западная азия, западная африка, западная
европа, западная сахара, зимбабве, израиль, индия, индонезия, иордания, ирак, иран, ирландия, исландия, испания,
италия, йемен, кабо-верде, казахстан, камбоджа, камерун, канада, канарские о-ва, карибы, катар, кения, кипр,
киргизия, кирибати, китай, кндр, кокосовые о-ва, колумбия, коморы, конго - браззавиль, конго - киншаса, косово,
коста-рика, кот-д’ивуар, куба, кувейт, кюрасао, лаос, латвия, латинская америка, лесото, либерия, ливан, ливия,
литва, лихтенштейн, люксембург, маврикий, мавритания, мадагаскар, майотта, макао, малави, малайзия, мали, мальдивы,
мальта, марокко, мартиника, маршалловы о-ва, мексика, меланезия, микронезия, мозамбик, молдова, монако, монголия,
монтсеррат, мьянма, намибия, науру, неизвестный регион, непал, нигер, нигерия, нидерланды, никарагуа, ниуэ, новая
зеландия, новая каледония, норвегия, о-в буве, о-в вознесения, о-в клиппертон, о-в мэн, о-в норфолк, о-в рождества,
о-в св. елены, о-ва кайман, о-ва кука, о-ва питкэрн, о-ва херд и макдональд, оаэ, океания, оман, организация
объединенных наций, пакистан, палау, палестинские территории, панама, папуа — новая гвинея, парагвай, перу,
полинезия, польша, португалия, псевдо-bidi, псевдоакценты, пуэрто-рико, республика корея, реюньон, россия, руанда,
румыния, сальвадор, самоа, сан-марино, сан-томе и принсипи, саудовская аравия, северная америка, северная африка,
северная европа, северная македония, северные марианские о-ва, североамериканский регион, сейшельские о-ва,
сен-бартелеми, сен-мартен, сен-пьер и микелон, сенегал, сент-винсент и гренадины, сент-китс и невис, сент-люсия,
сербия, сеута и мелилья, сингапур, синт-мартен, сирия, словакия, словения, соединенные штаты, соломоновы о-ва,
сомали, судан, суринам, сша, сьерра-леоне, таджикистан, таиланд, тайвань, танзания, того, токелау, тонга, тринидад и
тобаго, тристан-да-кунья, тропическая африка, тувалу, тунис, туркменистан, турция, тёркс и кайкос, уганда,
узбекистан, украина, уоллис и футуна, уругвай, фарерские о-ва, федеративные штаты микронезии, фиджи, филиппины,
финляндия, фолклендские о-ва, франция, французская гвиана, французская полинезия, французские южные территории,
хорватия, центральная азия, центральная америка, центральная африка, центрально-африканская республика, чад,
черногория, чехия, чили, швейцария, швеция, шпицберген и ян-майен, шри-ланка, эквадор, экваториальная гвинея,
эритрея, эсватини, эстония, эфиопия, юго-восточная азия, южная азия, южная америка, южная африка, южная георгия и
южные сандвичевы о-ва, южная европа, южно-африканская республика, южный судан, ямайка, япония
"""
_CITIES = """
aarhus, abadan, abican, abidjan, abu dhabi, abuja, accra, adana, addis ababa, adelaida, adelaide, aden, adler,
afina, afrin, agarak, agdam, aghband, aghdam, akhalkalaki, akhuryan, akkra, aktau, aktobe, al-ula, alaska, alat,
aleppo, algiers, alican, alma-ata, almaty, almatı, alula, alyaska, amman, amritsar, amsterdam, anadır, anaklia,
anapa, anchorage, andijan, ankara, ankorac, annapolis, antalya, antiqua, antwerp, apia, aqaba, araguayna, aral,
ardabil, ardahan, argun, arkalyk, arkhangelsk, arlington, armavir, armyansk, artsakh, artvin, arusha, ashgabat,
askeran, asmara, astana, astara, astrakhan, asuncion, asunción, asunsion, athens, atikokan, atlanta, atyrau, atırau,
auckland, austin, avdiivka, awaza, azor, ağdam, ağdərə, aşağı prins kvartalı, aşqabad, aşqabat, babruysk, baganis,
baghdad, bahia banderas, bahiya, bahía de banderas, baikonur, bakhmut, baku, bakı, balaklava, bali, balti,
baltimore, balykchy, bamako, bancul, bandar abbas, bandung, bangkok, banja luka, banqkok, banqui, baranovichi,
barcelona, barda, bari, barkhudarlu, barnaul, barvikha, basra, bataysk, batken, batumi, bağdad, beidaihe, beijing,
beirut, belem, belfast, belgorod, belgrade, belovezha, belqrad, belém, bengaluru, benghazi, berdyansk, bergen,
berkaber, berlin, bern, beslan, beyrut, bialowieza, biarritz, bila tserkva, bilbao, birmingham, birobidzhan,
bishkek, bişkek, blagoveshchensk, blank-sablon, blantir, bled, blenheim palace, boao, bodrum, bogota, bogotá,
bolnisi, bologna, bonn, boqota, bordeaux, borjomi, borobudur, borodyanka, boston, botlikh, boyse, brasilia,
brasília, bratislava, brazzavil, brazzaville, brdo, bremen, brest, brest-litovsk, bretton woods, brisbane, brisbeyn,
brno, brovary, brussels, bryansk, brüssel, bucha, bucharest, budapest, budapeşt, budyonnovsk, buenos aires, buenos
ayres, bukhara, buqanvil, burabay, burgas, bursa, busan, bushehr, buxara, buxarest, bərdə, cairo, cakarta, calgary,
cambridge, camp david, canberra, cancun, cancún, cannes, cape town, cappadocia, caracas, carbis bay, cardiff,
cardiff bay, cartagena, casablanca, cayapura, cebu, cenevrə, chabahar, charlevoix, charlotte, chasiv yar,
chelyabinsk, chengdu, chennai, chequers, cherkasy, chernihiv, chernivtsi, chernobyl, chiang mai, chicago, chisinau,
chita, chittagong, chişinău, cholpon-ata, chongqing, chornobyl, chornomorsk, chuuk, cidda, ciudad juárez, cleveland,
cluj, cluj-napoca, cologne, colombo, comrat, conakry, constanta, copenhagen, cork, cotonou, crans-montana, cuno,
cusco, cəbrayıl, cəbəli-tariq, cənubi corciya, da nang, dakar, dalian, dallas, damascus, danmarkşavn, dar es salaam,
dar es salam, darvin, dashkesan, dashoguz, daugavpils, davos, dayton, daşkənd, deauville, debaltseve, debaltsevo,
deir ez-zor, delhi, denver, derbent, detroit, detroyt, deyvis, dhaka, dilijan, diriyah, diyarbakir, diyarbakır,
dnipro, dodoma, doha, dolmabahçe, donetsk, dortmund, douson, douson krik, dresden, duala, dubai, dubay, dublin,
dubna, dubrovnik, dumont d’urvil, dumont-d’urville, durban, dushanbe, dusseldorf, dzhankoy, düsseldorf, düşənbə,
dəkkə, dəməşq, easter island, edinburgh, edirne, edmondton, edmonton, eilat, ekaterinburg, ekibastuz, el alamein,
elbrus, elista, enderböri, enerhodar, engels, entebbe, erbil, erdenet, erzurum, etchmiadzin, evian, fallujah,
famaqusta, farer, faroe, feniks, feodosia, fergana, fernando de noronha, florence, fordow, foros, fortaleza,
frankfurt, freetown, fritaun, fukuoka, fuzuli, füzuli, gabala, gaborone, gadabay, gagra, gali, galkynysh, galway,
ganja, gaza, gaza city, gaziantep, gdansk, gdynia, geneva, genoa, georgetown, gernzey, ghent, giurgiulesti, glasgow,
gleneagles, goa, golan heights, gomel, gori, goris, gorus, gothenburg, granada, graz, grodno, grozny, guadalajara,
guangzhou, guatemala city, guba, gudauri, gudermes, gusar, gwadar, gwangju, gyeongju, gyumri, gümrü, gəncə, hadrut,
hague, haifa, hakone, halifaks, halifax, hama, hamburg, hangzhou, hanoi, hanover, harare, harbin, havana, helsinki,
heraklion, herat, hermosilo, hiroshima, ho chi minh city, ho şi min, hodeidah, homel, homs, hong kong, honolulu,
honq konq, horadiz, horlivka, hormuz, hostomel, houston, hrodna, hyderabad, həştərxan, iasi, idlib, igdir, ijevan,
ilovaisk, ilulissat, incheon, incirlik, indianapolis, innsbruck, interlaken, inuvik, iqaluit, irkutsk, irpin,
irunepe, irəvan, ise-shima, isfahan, isfara, islamabad, ismayilli, ispan limanı, issyk-kul, istanbul,
ittoqqortoormiit, ivano-frankivsk, izium, izmail, izmir, izyum, iğdır, jabrayil, jaipur, jakarta, jalal-abad,
jalalabad, jeddah, jeju, jenin, jermuk, jerusalem, jizzakh, johannesburg, juba, julfa, kabil, kabul, kaesong,
kakhovka, kalbajar, kaliningrad, kalininqrad, kampala, kampo qrande, kamçatka, kananaskis, kanar, kandahar, kankun,
kaohsiung, kapan, kape verde, kapustin yar, karachi, karaganda, karakas, karakol, karaçi, karbala, karki, kars,
karshi, kasablanka, kashgar, katamarka, kathmandu, katmandu, katowice, kaunas, kayen, kayman, kazan, kazbegi,
kelbajar, kembric körfəzi, kerch, kergelen, keysi, khabarovsk, khachmaz, khan younis, khankala, khankendi, kharkiv,
khartoum, khasavyurt, kherson, khinalig, khiva, khmelnytskyi, khndzoresk, khojaly, khorgos, khorog, khujand, kiev,
kigali, kingston, kinshasa, kinşasa, kiqali, kirants, kirimati, kirkuk, kislovodsk, kiyev, kizlyar, kişinyov,
klaipeda, kobani, kokos, kokshetau, kolkata, kolombo, komoro, konakri, konya, kopenhagen, kordoba, kosice, kosraye,
kostanay, krakow, kraków, kralendik, kramatorsk, krasnodar, krasnoyarsk, kremenchuk, kreston, kropyvnytskyi, kryvyi
rih, kuala lumpur, kulob, kunduz, kupyansk, kurchatov, kursk, kutaisi, kuwait city, kuyaba, kuçinq, kvajaleyn, kyiv,
kyoto, kyzylorda, kəlbəcər, kəlkətə, la malbaie, la pas, la paz, labuan bajo, lachin, ladakh, lagos, lahore, lahti,
lancaster house, langkawi, lankaran, laqos, larnaca, lars, las vegas, latakia, lausanne, laçın, leeds, leh, leipzig,
leningrad, lerik, lhasa, librevil, libreville, lima, limassol, lisbon, lissabon, liverpool, liège, ljubljana, lodz,
lomé, london, lonqyir, lord hau, lord howe island, los anceles, los angeles, los cabos, lough erne, lower prince’s
quarter, luanda, lublin, lubumbaşi, lugano, lugansk, luhansk, luisvil, lusaka, lutsk, luxembourg city, lviv, lyman,
lyon, lysychansk, lyublyana, lənkəran, l’aquila, macao, macau, macquarie island, macuro, madeyra, madrid, magadan,
magas, mahilyow, mak murdo, makao, makasar, makhachkala, makiivka, makuari, malaga, maldiv, malmo, malmö, managua,
manama, manaqua, manbij, manchester, manila, maputo, maqadan, mar del plata, marenqo, margara, maribor, mariham,
mariqot, mariupol, markesas, marneuli, marrakesh, marseille, martakert, martuni, masalli, maseyo, mashhad, maykop,
mazaltan, mazar-i-sharif, mecca, medina, meghri, mehri, melbourne, melburn, melitopol, menomini, merida, mersin,
mestia, mexico city, mexiko, miami, midvey, mikelon, milad, milan, millerovo, milwaukee, mineralnye vody,
mingachevir, mingəçevir, minneapolis, minsk, mogadishu, mogilev, monkton, monrovia, monterey, montevideo,
montiçello, montreal, montreux, moqadişu, morozovsk, moscow, moskva, mostar, mosul, mouson, mozdok, mukachevo,
mumbai, munich, murmansk, muscat, muskat, mykolaiv, mérida, münhen, nablus, nagasaki, nagoya, nairobi, najaf,
nakhodka, nalchik, namangan, naməlum şəhər, nanjing, naples, narva, naryn, nashville, natanz, navoi, naxçıvan,
naypyidaw, nazran, ncamena, ndjamena, neom, new delhi, new orleans, new york, newport, niamey, nicosia, nikosiya,
ninotsminda, nis, nizhny novgorod, noks, nom, norfolk, norilsk, noronya, nouakchott, nouakşot, nova kakhovka, novi
sad, novo-ogaryovo, novorossiysk, novosibirsk, noyemberyan, nukus, nurek, nuremberg, nusa dua, nuuk, nyu salem, nyu
york, nyu-york, n’djamena, ochakiv, ocinaqa, odesa, odessa, okinawa, oklənd, omsk, ordubad, orenburg, orlando,
osaka, osh, oskemen, oslo, ostrava, ottawa, ouagadougou, ovoot, pahalgam, palermo, panama city, panmunjom, paqo
paqo, paris, pasxa, pavlodar, pekin, penza, perekop, perm, pert, perth, peshawar, petra, petropavl,
petropavlovsk-kamchatsky, philadelphia, phnom penh, phoenix, phuket, pitersburq, pitkern, pitsunda, pittsburgh,
pivdennyi, plesetsk, plovdiv, pnom pen, podqoritsa, pohnpei, pokrovsk, poltava, popasna, port moresbi, port moresby,
port said, port sudan, port-au-prince, port-o-prins, portland, porto, porto velyo, poti, potsdam, poznan, prague,
praqa, pretoria, princeton, pristina, pskov, punta del este, putrajaya, pxenyan, pyatigorsk, pyeongchang, pyongyang,
qaboron, qahirə, qalapaqos, qambiyer, qamishli, qingdao, qleys körfəzi, qom, qrand turk, quadalkanal, quayakil,
quba, qubadli, qubadlı, quebec city, quetta, quito, quz körfəzi, québec, qızılorda, qəbələ, qəza, rabat, rafah,
ramallah, ramstein, rankin girişi, ranqun, raqqa, rarotonqa, rasht, rawalpindi, recina, reni, resif, reykjavik,
reykyavik, rezolyut, riga, rio branko, rio de janeiro, rio qalyeqos, rioxa, riqa, rivne, riyad, riyadh, rize, rogun,
roma, rome, rostov, rostov-on-don, rotterdam, rovaniemi, rubizhne, rustavi, rylsk, rzeszow, sacramento, sadarak,
saint petersburg, salt lake city, salzburg, samara, samarkand, samsun, san diego, san francisco, san josé, san kits,
san lüsiya, san paulo, san salvador, san tom, san tomas, san vinsent, san xuan, sanaa, sana’a, sandhurst, sandton,
sankt-peterburq, santiago, santo domingo, santo dominqo, santyaqo, sanya, sao paulo, sapporo, sarajevo, saratov,
sarayevo, sarov, saxalin, saypan, seattle, semey, sent cons, seoul, serhetabat, seul, seuta, sevan, sevastopol,
severodonetsk, seville, shali, shamakhi, shanghai, sharm el sheikh, sharm el-sheikh, shebekino, sheki, shenyang,
shenzhen, shiraz, shusha, shushi, shymkent, sidney, siem reap, sievierodonetsk, simferopol, sirte, sisian, skopje,
skopye, skoresbisund, sloviansk, slovyansk, smolensk, snake island, sochi, sofia, sofiya, sopot, soçi, srebrenica,
srednekolımsk, srinagar, st petersburg, st. john’s, st. kitts, st. louis, st. moritz, st. petersburg, st. thomas,
st. vincent, stalingrad, stanford, stavanger, stavropol, stenli, stepanakert, stepantsminda, stockholm, stokholm,
strasbourg, strasburq, stuttgart, sudzha, suez, sukhumi, sulaymaniyah, sumgait, sumgayit, sumqayıt, sumy, surabaya,
surgut, suva, svalbard, svift kurent, sydney, syova, são paulo, são tomé, sürix, səmərqənd, tabriz, taganrog,
taipei, tallin, tallinn, taman, tampere, tangier, taormina, tarava, taraz, tartar, tartu, tartus, tashkent, tatev,
tavush, taybey, tbilisi, tehran, tel aviv, telavi, tell, tequsiqalpa, termez, ternopil, terter, the hague, the
vatican, thessaloniki, thimphu, tianjin, tiflis, tigranashen, tikrit, timisoara, tirana, tiraspol, tixuana, tokyo,
tomsk, tonqapatu, toretsk, toronto, toulouse, toyako, trabzon, trieste, tripoli, tromso, tromsø, tsaghkadzor,
tsinandali, tskhinvali, tuapse, tukuman, tul, tula, turin, turkestan, turkistan, turkmenabat, turkmenbashi, turku,
tver, tyantszin, tyumen, türküstan, təbriz, tərtər, uaythors, ufa, ulaanbaatar, ulan-ude, ulanbator, ungheni,
uollis, upper lars, uqaduqu, uralsk, urgench, urmia, urumqi, urumçi, uzhhorod, uşuaya, vaduts, vagharshapat, valdai,
valencia, vanadzor, vancouver, vankuver, varna, varşava, vatican, vayk, vaşinqton, vedi, venice, verkhny lars,
versailles, veyk, vienna, vientiane, vilnius, vilnüs, vinamak, vindhuk, vinnipeq, vinnytsia, vinsen, vitebsk, vivey,
vladikavkaz, vladivostok, volgograd, volqoqrad, voronezh, voskepar, vostochny, vuhledar, vukovar, vyana, vyentyan,
wake island, warsaw, washington, washington d.c., washington dc, wellington, west bank, whistler, windhoek,
winnipeg, wonsan, wroclaw, wuhan, xandıqa, xankəndi, xartum, xaçmaz, xi'an, xian, xi’an, xocalı, xocavənd, yakutsk,
yalta, yangon, yaounde, yaoundé, yaroslavl, yekaterinburg, yekaterinburq, yeraskh, yerevan, yerusəlim, yevlakh,
yevlax, yohanesburq, yukla, yuzhne, yuzhno-sakhalinsk, zagreb, zamyn-uud, zangazur, zangezur, zangilan,
zaporizhzhia, zaqatala, zaqreb, zavidovo, zhanaozen, zhytomyr, zugdidi, zurich, zəngilan, çanakkale, çaqos, çatam,
çihuahua, çikaqo, çita, çuuk, łódź, şamaxı, şanxay, şuşa, şəki, əbu-dabi, əddis əbəbə, əl əyun, ər-riyad, əsgəran,
əsmərə, абиджан, абу-даби, авдеевка, агдам, адак, аддис-абеба, аделаида, аден, азорские о-ва, аккра, актау, актобе,
алеппо, алма-ата, алматы, амман, амстердам, анадырь, анкара, анкоридж, анталья, антананариву, антигуа, апиа,
арагуаина, архангельск, асмэра, астана, астрахань, асунсьон, атырау, афины, ашхабад, багдад, баия, баия-де-бандерас,
баку, бамако, банги, бангкок, банжул, барнаул, батуми, бахмут, бейрут, белгород, белград, белен, берлин, беслан,
бисау, бишкек, бланк-саблон, блантайр, боа-виста, богота, бойсе, браззавиль, братислава, брисбен, брокен-хилл,
брюссель, брянск, бугенвиль, будапешт, бужумбура, бухара, бухарест, буча, буэнос-айрес, бюзинген-на-верхнем-рейне,
вадуц, ванадзор, ванкувер, варшава, вашингтон, вена, вильнюс, виндхук, виннипег, винсеннес, владивосток,
владикавказ, волгоград, воронеж, восток, вьентьян, гаага, габороне, гавана, газа, галапагосские о-ва, галифакс,
глейс-бей, гонолулу, гори, горис, гранд-терк, грозный, гуадалканал, гуаякиль, гус-бей, гюмри, гянджа, давос, дакар,
дакка, дамаск, дар-эс-салам, дарвин, дейвис, дели, денвер, денмарксхавн, дербент, детройт, джакарта, джаяпура,
джидда, джуба, джуно, дили, днепр, донецк, доусон, доусон-крик, доха, дуала, дубай, дублин, душанбе, дюмон-д’юрвиль,
екатеринбург, ереван, женева, жужуй, загреб, запорожье, зугдиди, иерусалим, икалуит, индианаполис, инувик, иркутск,
исламабад, йоханнесбург, кабул, казань, каир, кайенна, калининград, калькутта, кампала, кампу-гранди, канкун,
кантон, капан, каракас, карачи, карс, касабланка, катамарка, катманду, кваджалейн, кеймбридж-бей, кейси, кельбаджар,
кергелен, керчь, кигали, киев, киншаса, киритимати, киров, кишинев, коломбо, конакри, копенгаген, корал-харбор,
кордова, косрае, костанай, кралендейк, краснодар, красноярск, крестон, куала-лумпур, курск, кутаиси, кучинг, куяба,
кызылорда, ла-пас, ла-риоха, лагос, лачин, ленкорань, либревиль, лима, линдеман, лиссабон, ломе, лонгйир, лондон,
лорд-хау, лос-анджелес, лоуэр-принс-куотер, луанда, лубумбаши, луганск, луисвилл, лусака, львов, любляна, магадан,
мадейра, маджуро, мадрид, мак-мердо, макасар, маккуори, малабо, манагуа, манаус, манила, мапуту, мариго, мариехамн,
мариуполь, маркизские о-ва, масатлан, масейо, масеру, маскат, матаморос, махачкала, маэ, мбабане, мегри, мельбурн,
мендоса, меномини, мерида, метлакатла, мехико, микелон, минск, могадишо, монктон, монровия, монтевидео, монтеррей,
москва, моусон, мурманск, мюнхен, найроби, нальчик, наманган, нассау, нахичевань, нахчыван, нджамена, ниамей,
николаев, никосия, новокузнецк, новосибирск, ном, норонья, норфолк, нуакшот, нумеа, нуук, нью-дели, нью-йорк, о-в
пасхи, о-в сахалин, о-в святой елены, о-в эндербери, о-ва гамбье, о-ва мидуэй, одесса, окленд, омск, осака, осло,
острова кайман, охинага, ош, паго-паго, палмер, парамарибо, париж, пекин, перт, петропавловск-камчатский, питкэрн,
пномпень, подгорица, понпеи, понтианак, порт-морсби, порт-о-пренс, порт-оф-спейн, порто-ново, порту-велью, поти,
прага, псков, пунта-аренас, пхеньян, ранкин-инлет, раротонга, реджайна, резольют, рейкьявик, ресифи, рига, рим,
рио-гальегос, риу-бранку, ростов-на-дону, ротера, рустави, сайпан, сальта, самара, самарканд, сан-луис, сан-паулу,
сан-томе, сан-хуан, санкт-петербург, сантарен, санто-доминго, сантьяго, сараево, саратов, свифт-керрент,
севастополь, сент-винсент, сент-джонс, сент-китс, сент-томас, сеул, сеута, сидней, симферополь, ситка, скопье,
скорсбисунн, софия, сочи, среднеколымск, ставрополь, стамбул, степанакерт, стокгольм, страсбург, стэнли, сумгаит,
сумы, сухуми, сьюдад-хуарес, сёва, таити, тайбэй, таллин, тарава, ташкент, тбилиси, тегеран, тегусигальпа,
телл-сити, термез, тирана, тихуана, токио, томск, тонгатапу, торонто, тортола, трабзон, триполи, тролль, трук,
тукуман, тула, туле, туркестан, тхимпху, тяньцзинь, уагадугу, уайтхорс, уинамак, улан-батор, ульяновск, уоллис,
уральск, урумчи, усть-нера, уфа, ушуая, уэйк, факаофо, фамагуста, фергана, физули, финикс, форт нельсон, форталеза,
фритаун, фунафути, хабаровск, хандыга, ханкенди, ханой, хараре, харбин, хартум, харьков, хеврон, хельсинки, херсон,
хива, хиросима, хобарт, ховд, хошимин, худжанд, цхинвали, цюрих, чагос, чатем, чернигов, чикаго, чита, чиуауа,
шанхай, шуша, шуши, шымкент, эдмонтон, эйрунепе, эль-аюн, эр-рияд, эрмосильо, эфате, южная георгия, юкла, якутат,
якутск, ялта, янгон
"""
_WORLD_CITIES = """
abeokuta, aberdeen, abomey, acapulco, agadez, agadir, agartala, aguascalientes, ahmedabad, ahvaz, aizawl, ajaccio,
al hudaydah, albuquerque, alexandria, alicante, aligarh, allahabad, aluva, amaravati, ambon, anantapur, annaba,
antananarivo, antofagasta, antsirabe, aomori, arequipa, arica, arlit, arua, asaba, asansol, assab, aswan, asyut,
atlantic city, augsburg, aurangabad, avignon, awassa, ayacucho, aylesbury, bacolod, bafoussam, baguio, bahawalpur,
bahia blanca, bahir dar, balikpapan, bamenda, banda aceh, bandar lampung, bandar seri begawan, bandundu, bangui,
banjarmasin, banjul, barquisimeto, barranquilla, basel, basseterre, bastia, batam, battambang, batticaloa, beira,
belgaum, belmopan, belo horizonte, bengkulu, benin city, berbera, bergamo, bhopal, bhubaneswar, bhuj, bissau,
blantyre, bloemfontein, boa vista, bobo-dioulasso, bosaso, bouake, bouaké, braga, brasov, brașov, brescia,
bridgetown, brighton, bristol, bucaramanga, bujumbura, bukavu, bulawayo, buon ma thuot, buraydah, butembo, butuan,
cagayan de oro, cagliari, calabar, calamba, cali, calicut, callao, camaguey, campinas, can tho, cap-haitien,
cap-haïtien, castries, catania, cayenne, chandigarh, changchun, changsha, chetumal, chiang rai, chiclayo, chihuahua,
chimbote, chitral, christchurch, ciudad del este, ciudad juarez, cochabamba, cochin, coimbatore, coimbra,
concepcion, concepción, constantine, constantinople, cordoba, cox’s bazar, cucuta, cuenca, cuiaba, cuiabá, culiacan,
culiacán, curitiba, cuttack, cúcuta, dadaab, damietta, davao, davao city, debrecen, dehradun, denpasar, dhanbad,
dibrugarh, dijon, dili, dire dawa, djibouti city, douala, drogheda, duesseldorf, dundee, dunedin, durango, durres,
durrës, eindhoven, el alto, el fasher, el geneina, el obeid, eldoret, encarnacion, encarnación, enugu, faisalabad,
fukushima, funafuti, galle, gangtok, garissa, garowe, gaya, gdańsk, gdov, general santos, george town, girona,
gitega, goma, gombe, gondar, gonder, gorakhpur, goroka, grenoble, guayaquil, guiyang, gujranwala, guwahati, gwalior,
ha long, haiphong, hambantota, hannover, hargeisa, hat yai, helmand, hermosillo, hilo, hohhot, holguin, honiara,
huancayo, hubli, ibadan, ibague, iloilo, ilorin, imphal, indore, invercargill, ipoh, iquique, iquitos, ishinomaki,
isiolo, itanagar, jabalpur, jaffa, jaffna, jammu, jayapura, jinja, jodhpur, johor bahru, kabwe, kaduna, kandy, kano,
kanpur, karonga, kassala, katsina, kerman, khulna, kisangani, kismayo, kisumu, kitwe, klaipėda, kochi, kohima,
kolwezi, koror, kota kinabalu, kozhikode, košice, kuala terengganu, kuching, kumasi, kunming, kuopio, kurnool, la
plata, lampedusa, lanzhou, larissa, las palmas, leon, leticia, león, liberec, lichinga, liege, likasi, lille,
lilongwe, limerick, linz, livingstone, lobamba, lokoja, lome, lubango, lubumbashi, lucknow, ludhiana, luxor,
maastricht, madang, madurai, maiduguri, majuro, makassar, makurdi, malabo, malakal, malanje, manado, manaus,
mandalay, mandera, mangalore, manizales, maracaibo, marburg, marrakech, maseru, massawa, matadi, matanzas, mbabane,
mbandaka, mbeya, mbuji-mayi, medan, medellin, medellín, mekelle, meknes, mendoza, metz, miri, mombasa, montego bay,
monterrey, montpellier, mopti, moroni, moshi, moundou, munster, mutare, mwanza, mysore, mysuru, málaga, münster,
nagpur, nakuru, nampula, namur, nanaimo, nanning, nantes, naypyitaw, ndola, newcastle, ngerulmud, nouadhibou,
noumea, nouméa, nuku alofa, nukualofa, nuku’alofa, nyala, nyeri, oaxaca, odense, ogbomosho, olongapo, oran, orleans,
oruro, oujda, oulu, padang, pago pago, palembang, palikir, pamplona, panaji, paramaribo, parma, pasto, patna,
patras, pattaya, pecs, pekanbaru, pemba, penang, pietermaritzburg, piura, podgorica, pointe-noire, poitiers,
pokhara, ponta delgada, pontianak, port elizabeth, port harcourt, port louis, port of spain, port vila, porto
alegre, porto-novo, potosi, potosí, poznań, praia, puducherry, puerto montt, pune, puno, punta arenas, pécs,
quelimane, raipur, rajkot, ranchi, rangoon, recife, rennes, ribeirao preto, rijeka, rishikesh, rizhao, rosario,
roseau, rouen, rourkela, rwamagana, saint-denis, saint-louis, salalah, salamanca, salta, samarinda, san cristobal,
san jose, san juan, san pedro sula, santa cruz de la sierra, santa fe, santarem, sao tome, semarang, sendai,
shillong, shimla, sihanoukville, siliguri, siracusa, songea, southampton, st. george’s, sucre, sukkur, surakarta,
surat, swansea, syracuse, szczecin, szeged, tabora, tacloban, tacna, taichung, tainan, taiyuan, tamale, tanga,
tangiers, taranto, tarawa, tarija, tegucigalpa, ternate, tete, tetouan, thiruvananthapuram, tijuana, timbuktu,
toamasina, tobruk, tongi, torun, toruń, toulon, trivandrum, trondheim, trujillo, tucuman, tucumán, tunja, udaipur,
ujjain, umea, umeå, uppsala, utrecht, vaduz, valletta, valparaiso, valparaíso, varanasi, verona, vigo, vijayawada,
villahermosa, visakhapatnam, walvis bay, warangal, wexford, wolverhampton, wrocław, xiamen, yamoussoukro, yaren,
yogyakarta, yokohama, zamboanga, zanzibar, zaragoza, zaria, zhengzhou, ziguinchor, zinder, zomba
"""
_REGIONS = """
alabama, arctic, balkans, baltic sea, black sea, california, caspian sea, caucasus, d.c, far east, florida, hawaii,
kremlin palace, maine, mar-a-lago, maryland, middle east, moscow region, new jersey, north caucasus, odesa region,
oregon, pennsylvania, poltava region, red sea, siberia, south caucasus, syunik, texas, the balkans, the caucasus,
virginia, white house rose garden
"""


def _names(text: str) -> frozenset[str]:
    """The names as ``tables.name_key`` makes them: hyphens are spaces, apostrophes are left out."""
    return frozenset(" ".join(name.replace("-", " ").replace("’", "").split()) for name in text.split(","))


PLACES = _names(_COUNTRIES) | _names(_CITIES) | _names(_WORLD_CITIES) | _names(_REGIONS)
