"""Towns and regions beyond the best known, so that "moved to Bielefeld" is heard as a place and no firm."""

from domain.language.lexicon.forms import words

_ONE_WORD = words("""
    aachen aalborg aarau aarhus aberdeen abidjan abkhazia abuja acapulco accra adana addis adelaide
    afghanistan agadir aix alabama alaska albania albany alberta albuquerque aleppo alexandria algeria
    algiers alicante almaty alsace amersfoort amman anaheim anchorage andalusia andorra angola ankara
    annapolis antalya antananarivo antwerp aragon arhus arizona arkansas arlington armenia arnhem
    asheville ashgabat asmara astana asuncion atlantic augsburg aveiro avignon azerbaijan baghdad
    bahamas bahia bahrain baku bali baltimore bamako bandung bangladesh bangor barbados bari barnsley
    baroda basque basra bath bavaria bayreuth beersheba belarus belem belize bellevue benin bergamo
    bergen berkeley bhutan biarritz bielefeld bilbao billings bishkek blackpool bloomington bochum
    bogotá bolivia bologna bolzano bordeaux bosnia botswana bournemouth bradford braga brasov bratislava
    braunschweig bremen brescia brest bretagne brighton brisbane brittany brno bruges brunei brunswick
    bucaramanga buffalo bulawayo bulgaria burgas burgundy burlington bursa burundi busan bydgoszcz cadiz
    caen cagliari calcutta cali cambodia cambridge cameroon campinas cancun cannes canterbury cardiff
    carlisle cartagena casablanca catalonia catania cebu chad chandigarh charleston chattanooga
    chelmsford cheltenham chemnitz chengdu chester chicago chihuahua chisinau chongqing christchurch
    cincinnati cluj coburg cochin coimbra colchester colmar colombo colorado columbus concepción congo
    connecticut cordoba cork cornwall corsica cottbus coventry cracow crete croatia cuba curitiba cusco
    cyprus czechia cádiz córdoba daegu dakar dalian damascus darmstadt darwin davos dayton debrecen
    delaware delft denpasar derby detmold dhaka dijon djibouti dnipro dortmund dover dresden duluth
    dundee dunedin durham dusseldorf düsseldorf eastbourne ecuador edmonton eindhoven erfurt eritrea
    erlangen espoo essen esslingen eswatini ethiopia eugene evora exeter fargo faro fes fez fiji
    flanders florence florianopolis fortaleza freiburg fremont fresno fribourg fukuoka funchal gabon
    galicia galway gambia gaza gdansk gdynia geelong genoa georgia ghent gijon girona giza gloucester
    goa gothenburg granada graz greensboro grenada grenoble groningen guadalajara guangzhou guatemala
    guayaquil guildford guinea gurgaon guyana göttingen haarlem haifa haiti halifax halle hamilton
    hangzhou hannover hanover harare harrisburg hartford hastings hawaii heidelberg heilbronn
    helsingborg hereford hesse hiroshima hobart honduras houston huddersfield hull hyderabad ibadan
    ibiza iceland idaho illinois incheon indiana indianapolis indore innsbruck inverness iowa ipswich
    irvine islamabad izmir jacksonville jaipur jamaica jena jersey jinan jordan juneau kaiserslautern
    kalamazoo kansas karlsruhe kassel katowice kaunas kazakhstan kempten kentucky kerala kharkiv
    khartoum kiel kigali kingston kinshasa kiribati kitakyushu klagenfurt knoxville kobe koblenz kochi
    kolkata konstanz kosice kosovo krasnodar krefeld kumasi kunming kuwait kyrgyzstan lahore lancaster
    lansing laos larnaca latvia lausanne lebanon leicester leiden lesotho leuven lexington liberia libya
    liechtenstein liege lille limassol limerick limoges lincoln linköping linz lisboa lithuania livorno
    liège lodz lombardy louisiana louisville luanda lubeck lublin lucerne lucknow luleå lund lusaka
    luxembourg luzern lviv lübeck maastricht macau madagascar madeira madison madrid magdeburg maine
    mainz malaga malawi maldives mali mallorca malmo malmö malta malé managua manaus manitoba mannheim
    maputo maracaibo marbella marburg maribor marrakech marrakesh maryland massachusetts mauritania
    mauritius mazatlan mecca medan medellin medellín medina meknes mendoza mersin messina metz michigan
    middlesbrough milwaukee minnesota minsk mississippi missouri modena mogadishu moldova mombasa monaco
    mongolia monrovia montana montenegro monterey monterrey montevideo montpellier montréal mostar
    mozambique mulhouse multan munster murcia muscat myanmar mysore málaga münster nagasaki nagoya
    nagpur namibia nanjing nantes napa nassau nebraska nepal nevada newark newcastle nicaragua nice
    nicosia niger nijmegen norfolk normandy northampton norwich nottingham novosibirsk nuremberg nîmes
    nürnberg oaxaca odense odesa odessa offenbach ohio oklahoma oldenburg omaha oman ontario oostende
    oran oregon orlando orleans osnabrück ostend ostrava ouagadougou oulu oviedo padova padua palermo
    palma panama paraguay parma pasadena patagonia patna peking penang pennsylvania perugia peshawar
    phuket piedmont pilsen pisa plovdiv plymouth podgorica poitiers poole portsmouth potsdam poznan
    poznań preston pretoria provence providence puebla puerto punjab punta pécs qatar qingdao quebec
    queens queenstown quezon québec rabat rajasthan ravenna reading recife reims rennes reno reutlingen
    rheims richmond rijeka rimini rochester rosario rosenheim rostock rouen rwanda saarbrücken
    sacramento saigon salamanca salem salerno salford salisbury salzburg samara samarkand samoa
    santander santos sapporo saragossa sarajevo sardinia saskatchewan savannah saxony schwerin
    scottsdale senegal serbia sevilla seville seychelles sharjah sheffield shenzhen shiraz sicily siem
    siena silesia skopje slovakia slovenia somalia southampton spokane springfield stavanger stockport
    stralsund strasbourg sudan sunderland surabaya surat suriname surrey sussex suzhou swansea syria
    szczecin szeged tacoma tajikistan tampere tangier tanzania taranto tarragona tartu tashkent tehran
    tenerife tennessee thessaloniki thun thuringia tianjin tijuana tilburg timisoara tirana togo toledo
    tonga topeka torun toulon tours trento trier trieste trinidad tripoli trondheim trujillo tulsa tunis
    tunisia turkmenistan turku tuscany tuvalu tyrol tübingen uberlandia ulaanbaatar ulm ulster umbria
    uppsala uruguay utah utrecht uzbekistan vaduz valladolid valletta valparaiso vanuatu varanasi varna
    venezia venezuela vermont verona versailles vicenza vientiane vigo villach virginia volgograd
    wakefield wallonia warwick waterloo weimar westchester westphalia wichita wiesbaden winchester
    windhoek winnipeg winterthur wisconsin wolfsburg wolverhampton worcester wroclaw wrocław wuhan
    wuppertal wurzburg wyoming würzburg xiamen yamoussoukro yangon yaoundé yekaterinburg yemen yerevan
    yokohama york yorkshire zadar zambia zanzibar zaragoza zimbabwe zwolle
""")

_SEVERAL_WORDS = (
    "addis ababa|aix en provence|ann arbor|bad homburg|baden baden|baton rouge|belo horizonte"
    "|boca raton|burkina faso|cape verde|cluj napoca|colorado springs|corpus christi|czech republic"
    "|dar es salaam|den bosch|den haag|des moines|dominican republic|el paso|el salvador"
    "|equatorial guinea|fort worth|frankfurt am main|gran canaria|grand rapids|green bay"
    "|guatemala city|ho chi minh|iowa city|isle of man|isle of wight|ivory coast|jersey city"
    "|kansas city|kuwait city|la paz|la rochelle|las palmas|le havre|le mans|little rock|long beach"
    "|long island|lower saxony|menlo park|milton keynes|monte carlo|mountain view|new hampshire"
    "|new haven|new jersey|new mexico|newcastle upon tyne|north carolina|north dakota|nova scotia"
    "|novi sad|oklahoma city|palm beach|palm springs|palo alto|panama city|papua new guinea|phnom penh"
    "|port au prince|port elizabeth|porto alegre|quebec city|redwood city|reggio emilia|rhode island"
    "|rio de janeiro|saint louis|saint petersburg|san antonio|san juan|san mateo|san salvador"
    "|san sebastian|santa barbara|santa clara|santa cruz|santa fe|santa monica|santo domingo"
    "|sierra leone|sioux falls|solomon islands|south carolina|south dakota|southend on sea|st gallen"
    "|st louis|st petersburg|st. gallen|st. louis|stoke on trent|the algarve|the alps|the bahamas"
    "|the black forest|the congo|the cotswolds|the east coast|the emirates|the gambia|the hague"
    "|the highlands|the lake district|the maldives|the midwest|the philippines|the south of france"
    "|the west coast|united arab emirates|upper austria|virginia beach|walnut creek|west virginia"
    "|winston salem"
)

TOWNS = frozenset(_ONE_WORD) | frozenset(_SEVERAL_WORDS.split("|"))
