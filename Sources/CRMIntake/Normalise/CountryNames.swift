extension Country {
  /// Alpha-2 code, alpha-3 code and names of every country, a country a line.
  ///
  /// Names are in English, French, German, Spanish and Italian, each spelling once.
  static let names = """
    AD AND Andorra; Andorre
    AE ARE United Arab Emirates; Émirats arabes unis; Vereinigte Arabische Emirate;
      Emiratos Árabes Unidos; Emirati Arabi Uniti; UAE; EAU; VAE
    AF AFG Afghanistan; Afganistán
    AG ATG Antigua & Barbuda; Antigua-et-Barbuda; Antigua und Barbuda; Antigua y Barbuda;
      Antigua e Barbuda; Antigua and Barbuda
    AI AIA Anguilla; Anguila
    AL ALB Albania; Albanie; Albanien
    AM ARM Armenia; Arménie; Armenien
    AO AGO Angola
    AQ ATA Antarctica; Antarctique; Antarktis; Antártida; Antartide
    AR ARG Argentina; Argentine; Argentinien
    AS ASM American Samoa; Samoa américaines; Amerikanisch-Samoa; Samoa Americana; Samoa Americane
    AT AUT Austria; Autriche; Österreich; Oesterreich
    AU AUS Australia; Australie; Australien
    AW ABW Aruba
    AX ALA Åland Islands; Îles Åland; Ålandinseln; Islas Aland; Isole Åland
    AZ AZE Azerbaijan; Azerbaïdjan; Aserbaidschan; Azerbaiyán; Azerbaigian
    BA BIH Bosnia & Herzegovina; Bosnie-Herzégovine; Bosnien und Herzegowina;
      Bosnia y Herzegovina; Bosnia ed Erzegovina; Bosnia and Herzegovina; Bosnia
    BB BRB Barbados; Barbade
    BD BGD Bangladesh; Bangladesch; Bangladés
    BE BEL Belgium; Belgique; Belgien; Bélgica; Belgio
    BF BFA Burkina Faso
    BG BGR Bulgaria; Bulgarie; Bulgarien
    BH BHR Bahrain; Bahreïn; Baréin
    BI BDI Burundi
    BJ BEN Benin
    BL BLM St. Barthélemy; Saint-Barthélemy; San Bartolomé
    BM BMU Bermuda; Bermudes; Bermudas
    BN BRN Brunei; Brunei Darussalam
    BO BOL Bolivia; Bolivie; Bolivien; Plurinational State of Bolivia
    BQ BES Caribbean Netherlands; Pays-Bas caribéens; Karibische Niederlande; Caribe neerlandés;
      Caraibi Olandesi
    BR BRA Brazil; Brésil; Brasilien; Brasil; Brasile
    BS BHS Bahamas
    BT BTN Bhutan; Bhoutan; Bután
    BV BVT Bouvet Island; Île Bouvet; Bouvetinsel; Isla Bouvet; Isola Bouvet
    BW BWA Botswana; Botsuana
    BY BLR Belarus; Biélorussie; Bielorrusia; Bielorussia; Weißrussland
    BZ BLZ Belize; Belice
    CA CAN Canada; Kanada
    CC CCK Cocos (Keeling) Islands; Îles Cocos; Kokosinseln; Islas Cocos; Isole Cocos (Keeling)
    CD COD Congo-Kinshasa; DR Congo; DRC; Congo (DRC); Democratic Republic of the Congo;
      République démocratique du Congo; RDC; Demokratische Republik Kongo;
      República Democrática del Congo; Repubblica Democratica del Congo
    CF CAF Central African Republic; République centrafricaine; Zentralafrikanische Republik;
      República Centroafricana; Repubblica Centrafricana
    CG COG Congo-Brazzaville; Republic of the Congo; Congo; République du Congo;
      Kongo-Brazzaville; Republik Kongo; República del Congo; Repubblica del Congo
    CH CHE Switzerland; Suisse; Schweiz; Suiza; Svizzera; Schweizerische Eidgenossenschaft;
      Confédération suisse
    CI CIV Côte d'Ivoire; Ivory Coast
    CK COK Cook Islands; Îles Cook; Cookinseln; Islas Cook; Isole Cook
    CL CHL Chile; Chili; Cile
    CM CMR Cameroon; Cameroun; Kamerun; Camerún
    CN CHN China mainland; Chine continentale; China, Festland; China continental;
      Cina continentale; People's Republic of China; PRC; République populaire de Chine;
      Volksrepublik China
    CO COL Colombia; Colombie; Kolumbien
    CR CRI Costa Rica
    CU CUB Cuba; Kuba
    CV CPV Cape Verde; Cap-Vert; Cabo Verde; Capo Verde
    CW CUW Curaçao; Curazao
    CX CXR Christmas Island; Île Christmas; Weihnachtsinsel; Isla de Navidad; Isola Christmas
    CY CYP Cyprus; Chypre; Zypern; Chipre; Cipro
    CZ CZE Czechia; Tchéquie; Tschechien; Chequia; Cechia; Czech Republic; République tchèque;
      Tschechische Republik; República Checa; Repubblica Ceca
    DE DEU Germany; Allemagne; Deutschland; Alemania; Germania; Federal Republic of Germany;
      Bundesrepublik Deutschland; BRD; RFA
    DJ DJI Djibouti; Dschibuti; Yibuti; Gibuti
    DK DNK Denmark; Danemark; Dinamarca; Danimarca
    DM DMA Dominica; Dominique
    DO DOM Dominican Republic; République dominicaine; Dominikanische Republik;
      República Dominicana; Repubblica Dominicana
    DZ DZA Algeria; Algérie; Algerien; Argelia
    EC ECU Ecuador; Équateur
    EE EST Estonia; Estonie; Estland
    EG EGY Egypt; Égypte; Ägypten; Egipto; Egitto
    EH ESH Western Sahara; Sahara occidental; Westsahara; Sahara Occidentale
    ER ERI Eritrea; Érythrée
    ES ESP Spain; Espagne; Spanien; España; Spagna
    ET ETH Ethiopia; Éthiopie; Äthiopien; Etiopía
    FI FIN Finland; Finlande; Finnland; Finlandia
    FJ FJI Fiji; Fidji; Fidschi; Fiyi; Figi
    FK FLK Falkland Islands; Îles Malouines; Falklandinseln; Islas Malvinas; Isole Falkland
    FM FSM Micronesia; Micronésie; Mikronesien; Federated States of Micronesia
    FO FRO Faroe Islands; Îles Féroé; Färöer; Islas Feroe; Isole Fær Øer
    FR FRA France; Frankreich; Francia; French Republic; République française;
      France métropolitaine
    GA GAB Gabon; Gabun
    GB GBR United Kingdom; Royaume-Uni; Vereinigtes Königreich; Reino Unido; Regno Unito; UK;
      Great Britain; England; Scotland; Wales; Northern Ireland; Grande-Bretagne; Angleterre;
      Écosse; Pays de Galles; Großbritannien; Schottland; Gran Bretaña; Inglaterra;
      Gran Bretagna; Inghilterra; United Kingdom of Great Britain and Northern Ireland
    GD GRD Grenada; Grenade; Granada
    GE GEO Georgia; Géorgie; Georgien
    GF GUF French Guiana; Guyane française; Französisch-Guayana; Guayana Francesa; Guyana Francese
    GG GGY Guernsey; Guernesey
    GH GHA Ghana
    GI GIB Gibraltar; Gibilterra
    GL GRL Greenland; Groenland; Grönland; Groenlandia
    GM GMB Gambia; Gambie
    GN GIN Guinea; Guinée
    GP GLP Guadeloupe; Guadalupe; Guadalupa
    GQ GNQ Equatorial Guinea; Guinée équatoriale; Äquatorialguinea; Guinea Ecuatorial;
      Guinea Equatoriale
    GR GRC Greece; Grèce; Griechenland; Grecia
    GS SGS So. Georgia & So. Sandwich Isl.; Géorgie du Sud-et-les Îles Sandwich du Sud;
      Südgeorgien und die Südlichen Sandwichinseln; Islas Georgia del Sur y Sandwich del Sur;
      Georgia del Sud e Sandwich Australi
    GT GTM Guatemala
    GU GUM Guam
    GW GNB Guinea-Bissau; Guinée-Bissau; Guinea-Bisáu
    GY GUY Guyana
    HK HKG Hong Kong
    HM HMD Heard & McDonald Islands; Îles Heard-et-MacDonald; Heard und McDonaldinseln;
      Islas Heard y McDonald; Isole Heard e McDonald
    HN HND Honduras
    HR HRV Croatia; Croatie; Kroatien; Croacia; Croazia
    HT HTI Haiti
    HU HUN Hungary; Hongrie; Ungarn; Hungría; Ungheria
    ID IDN Indonesia; Indonésie; Indonesien
    IE IRL Ireland; Irlande; Irland; Irlanda; Republic of Ireland; Éire
    IL ISR Israel; Israele
    IM IMN Isle of Man; Île de Man; Isla de Man; Isola di Man
    IN IND India; Inde; Indien
    IO IOT Chagos Archipelago; Archipel des Chagos; Chagos-Archipel; Archipiélago de Chagos;
      Isole Chagos
    IQ IRQ Iraq; Irak
    IR IRN Iran; Islamic Republic of Iran; Iran, Islamic Republic of
    IS ISL Iceland; Islande; Island; Islandia; Islanda
    IT ITA Italy; Italie; Italien; Italia
    JE JEY Jersey
    JM JAM Jamaica; Jamaïque; Jamaika; Giamaica
    JO JOR Jordan; Jordanie; Jordanien; Jordania; Giordania
    JP JPN Japan; Japon; Giappone
    KE KEN Kenya; Kenia
    KG KGZ Kyrgyzstan; Kirghizstan; Kirgisistan; Kirguistán; Kirghizistan
    KH KHM Cambodia; Cambodge; Kambodscha; Camboya; Cambogia
    KI KIR Kiribati
    KM COM Comoros; Comores; Komoren; Comoras; Comore
    KN KNA St. Kitts & Nevis; Saint-Christophe-et-Niévès; St. Kitts und Nevis;
      San Cristóbal y Nieves; Saint Kitts e Nevis; Saint Kitts and Nevis
    KP PRK North Korea; Corée du Nord; Nordkorea; Corea del Norte; Corea del Nord;
      Democratic People's Republic of Korea
    KR KOR South Korea; Corée du Sud; Südkorea; Corea del Sur; Corea del Sud; Korea;
      Republic of Korea; Corée; Korea, Republic of; République de Corée
    KW KWT Kuwait; Koweït
    KY CYM Cayman Islands; Îles Caïmans; Kaimaninseln; Islas Caimán; Isole Cayman
    KZ KAZ Kazakhstan; Kasachstan; Kazajistán; Kazakistan
    LA LAO Laos; Lao People's Democratic Republic
    LB LBN Lebanon; Liban; Libanon; Líbano
    LC LCA St. Lucia; Sainte-Lucie; Santa Lucía; Saint Lucia
    LI LIE Liechtenstein
    LK LKA Sri Lanka
    LR LBR Liberia
    LS LSO Lesotho; Lesoto
    LT LTU Lithuania; Lituanie; Litauen; Lituania
    LU LUX Luxembourg; Luxemburg; Luxemburgo; Lussemburgo
    LV LVA Latvia; Lettonie; Lettland; Letonia; Lettonia
    LY LBY Libya; Libye; Libyen; Libia
    MA MAR Morocco; Maroc; Marokko; Marruecos; Marocco
    MC MCO Monaco
    MD MDA Moldova; Moldavie; Republik Moldau; Moldavia; Republic of Moldova
    ME MNE Montenegro
    MF MAF St. Martin; Saint-Martin; San Martín; Saint Martin (French part)
    MG MDG Madagascar; Madagaskar
    MH MHL Marshall Islands; Îles Marshall; Marshallinseln; Islas Marshall; Isole Marshall
    MK MKD North Macedonia; Macédoine du Nord; Nordmazedonien; Macedonia del Norte;
      Macedonia del Nord; Macedonia; Macédoine; Mazedonien
    ML MLI Mali
    MM MMR Myanmar; Burma; Birmanie; Birmania; Birmanien
    MN MNG Mongolia; Mongolie; Mongolei
    MO MAC Macao; Macau
    MP MNP Northern Mariana Islands; Îles Mariannes du Nord; Nördliche Marianen;
      Islas Marianas del Norte; Isole Marianne Settentrionali
    MQ MTQ Martinique; Martinica
    MR MRT Mauritania; Mauritanie; Mauretanien
    MS MSR Montserrat
    MT MLT Malta; Malte
    MU MUS Mauritius; Maurice; Mauricio
    MV MDV Maldives; Malediven; Maldivas; Maldive
    MW MWI Malawi; Malaui
    MX MEX Mexico; Mexique; Mexiko; Messico
    MY MYS Malaysia; Malaisie; Malasia
    MZ MOZ Mozambique; Mosambik; Mozambico
    NA NAM Namibia; Namibie
    NC NCL New Caledonia; Nouvelle-Calédonie; Neukaledonien; Nueva Caledonia; Nuova Caledonia
    NE NER Niger
    NF NFK Norfolk Island; Île Norfolk; Norfolkinsel; Isla Norfolk; Isola Norfolk
    NG NGA Nigeria
    NI NIC Nicaragua
    NL NLD Netherlands; Pays-Bas; Niederlande; Países Bajos; Paesi Bassi; The Netherlands;
      Holland; Hollande; Holanda; Olanda
    NO NOR Norway; Norvège; Norwegen; Noruega; Norvegia
    NP NPL Nepal
    NR NRU Nauru
    NU NIU Niue
    NZ NZL New Zealand; Nouvelle-Zélande; Neuseeland; Nueva Zelanda; Nuova Zelanda
    OM OMN Oman
    PA PAN Panama
    PE PER Peru; Pérou
    PF PYF French Polynesia; Polynésie française; Französisch-Polynesien; Polinesia Francesa;
      Polinesia Francese
    PG PNG Papua New Guinea; Papouasie-Nouvelle-Guinée; Papua-Neuguinea; Papúa Nueva Guinea;
      Papua Nuova Guinea
    PH PHL Philippines; Philippinen; Filipinas; Filippine
    PK PAK Pakistan
    PL POL Poland; Pologne; Polen; Polonia
    PM SPM St. Pierre & Miquelon; Saint-Pierre-et-Miquelon; St. Pierre und Miquelon;
      San Pedro y Miquelón; Saint-Pierre e Miquelon
    PN PCN Pitcairn Islands; Îles Pitcairn; Pitcairninseln; Islas Pitcairn; Isole Pitcairn
    PR PRI Puerto Rico; Porto Rico
    PS PSE Palestine; Palestinian Territories; Territoires palestiniens; Palästina; Palestina;
      State of Palestine
    PT PRT Portugal; Portogallo
    PW PLW Palau; Palaos
    PY PRY Paraguay
    QA QAT Qatar; Katar; Catar
    RE REU Réunion; La Réunion; Riunione; Reunion Island
    RO ROU Romania; Roumanie; Rumänien; Rumanía
    RS SRB Serbia; Serbie; Serbien
    RU RUS Russia; Russie; Russland; Rusia; Russian Federation; Fédération de Russie;
      Russische Föderation
    RW RWA Rwanda; Ruanda
    SA SAU Saudi Arabia; Arabie saoudite; Saudi-Arabien; Arabia Saudí; Arabia Saudita; KSA
    SB SLB Solomon Islands; Îles Salomon; Salomonen; Islas Salomón; Isole Salomone
    SC SYC Seychelles; Seychellen
    SD SDN Sudan; Soudan
    SE SWE Sweden; Suède; Schweden; Suecia; Svezia
    SG SGP Singapore; Singapour; Singapur
    SH SHN St. Helena; Sainte-Hélène; Santa Elena; Sant'Elena
    SI SVN Slovenia; Slovénie; Slowenien; Eslovenia
    SJ SJM Svalbard & Jan Mayen; Svalbard et Jan Mayen; Spitzbergen und Jan Mayen;
      Svalbard y Jan Mayen; Svalbard e Jan Mayen
    SK SVK Slovakia; Slovaquie; Slowakei; Eslovaquia; Slovacchia
    SL SLE Sierra Leone; Sierra Leona
    SM SMR San Marino; Saint-Marin
    SN SEN Senegal
    SO SOM Somalia; Somalie
    SR SUR Suriname; Surinam
    SS SSD South Sudan; Soudan du Sud; Südsudan; Sudán del Sur
    ST STP São Tomé & Príncipe; Sao Tomé-et-Principe; São Tomé und Príncipe;
      Santo Tomé y Príncipe; São Tomé e Príncipe; Sao Tome and Principe
    SV SLV El Salvador; Salvador
    SX SXM Sint Maarten; Saint-Martin (partie néerlandaise); Saint Martin (Dutch part)
    SY SYR Syria; Syrie; Syrien; Siria; Syrian Arab Republic
    SZ SWZ Eswatini; Esuatini; Swaziland
    TC TCA Turks & Caicos Islands; Îles Turques-et-Caïques; Turks- und Caicosinseln;
      Islas Turcas y Caicos; Isole Turks e Caicos
    TD TCD Chad; Tchad; Tschad; Ciad
    TF ATF French Southern Territories; Terres australes françaises;
      Französische Süd- und Antarktisgebiete; Territorios Australes Franceses;
      Terre Australi Francesi
    TG TGO Togo
    TH THA Thailand; Thaïlande; Tailandia; Thailandia
    TJ TJK Tajikistan; Tadjikistan; Tadschikistan; Tayikistán; Tagikistan
    TK TKL Tokelau
    TL TLS Timor-Leste; Timor oriental; Timor Est; East Timor
    TM TKM Turkmenistan
    TN TUN Tunisia; Tunisie; Tunesien; Túnez
    TO TON Tonga
    TR TUR Türkiye; Turquie; Türkei; Turquía; Turchia; Turkey
    TT TTO Trinidad & Tobago; Trinité-et-Tobago; Trinidad und Tobago; Trinidad y Tobago;
      Trinidad e Tobago; Trinidad and Tobago
    TV TUV Tuvalu
    TW TWN Taiwan; Taiwan, Province of China
    TZ TZA Tanzania; Tanzanie; Tansania; United Republic of Tanzania
    UA UKR Ukraine; Ucrania; Ucraina
    UG UGA Uganda; Ouganda
    UM UMI U.S. Outlying Islands; Îles mineures éloignées des É.-U.; Amerikanische Überseeinseln;
      Islas menores alejadas de EE. UU.; Isole Minori Esterne degli Stati Uniti
    US USA U.S.; U.S.A.; United States; États-Unis; Vereinigte Staaten; Estados Unidos;
      Stati Uniti;
      United States of America; États-Unis d'Amérique; Vereinigte Staaten von Amerika;
      Estados Unidos de América; EE. UU.; Stati Uniti d'America; America; Amerika
    UY URY Uruguay
    UZ UZB Uzbekistan; Ouzbékistan; Usbekistan
    VA VAT Vatican City; État de la Cité du Vatican; Vatikanstadt; Ciudad del Vaticano;
      Città del Vaticano; Holy See; Vatican
    VC VCT St. Vincent & Grenadines; Saint-Vincent-et-les Grenadines;
      St. Vincent und die Grenadinen; San Vicente y las Granadinas; Saint Vincent e Grenadine;
      Saint Vincent and the Grenadines
    VE VEN Venezuela; Bolivarian Republic of Venezuela
    VG VGB British Virgin Islands; Îles Vierges britanniques; Britische Jungferninseln;
      Islas Vírgenes Británicas; Isole Vergini Britanniche
    VI VIR U.S. Virgin Islands; Îles Vierges des États-Unis; Amerikanische Jungferninseln;
      Islas Vírgenes de EE. UU.; Isole Vergini Americane
    VN VNM Vietnam
    VU VUT Vanuatu
    WF WLF Wallis & Futuna; Wallis-et-Futuna; Wallis und Futuna; Wallis y Futuna; Wallis e Futuna
    WS WSM Samoa
    XK XKX Kosovo
    YE YEM Yemen; Jemen
    YT MYT Mayotte
    ZA ZAF South Africa; Afrique du Sud; Südafrika; Sudáfrica
    ZM ZMB Zambia; Zambie; Sambia
    ZW ZWE Zimbabwe; Simbabwe; Zimbabue
    """
}
