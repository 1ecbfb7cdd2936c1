"""Names, streets, places and the like, written down from general knowledge; no list of anybody else was used."""
# ruff: noqa: E501 (lists, not prose)

from __future__ import annotations

# Boys and girls per background, so that a class list looks like one of a Dutch town.
BOYS = {
    "nl": "Daan Sem Lucas Finn Milan Bram Luuk Thijs Jesse Ruben Stijn Teun Gijs Hidde Jelle Wout Koen Pepijn Floris Olivier "
    "Job Tijn Sven Mees Siem Tijmen Joost Rens Boaz Marijn Harm Wietse Sjoerd Klaas Dirk Cornelis Hendrik Jan-Willem Ties Joris",
    "tr": "Emir Yusuf Emre Berat Mert Efe Kerem Ömer Furkan Baran Hakan Tuncay",
    "ma": "Mohamed Ayoub Bilal Ilyas Zakaria Younes Anas Soufiane Hamza Reda Ismaïl Oussama",
    "pl": "Jakub Szymon Kacper Wojciech Bartosz Mateusz Paweł Tomasz",
    "sr": "Jayden Shemar Rivaldo Giovanni Quincy Dwight Clarence Romeo",
    "sy": "Omar Khaled Mahmoud Abdulrahman Yazan Majd Anwar Nour",
    "er": "Yonas Filmon Natnael Abel Kidane Henok Mussie Samuel",
    "ua": "Oleksandr Maksym Dmytro Artem Bohdan Andrii Mykola Illia",
    "en": "Oliver Harry Jack Mason Ethan William Arjun Rohan Wei Kenji Liam Connor Diego Mateo Aarav Noah",
}
GIRLS = {
    "nl": "Emma Tess Sophie Julia Zoë Lotte Fleur Roos Evi Isa Noor Saar Lieke Femke Anouk Sanne Marit Jasmijn Vera Fenna "
    "Lynn Eline Pien Puck Floor Hanna Silke Nienke Maud Madelief Rosalie Willemijn Geertje Aukje Trijntje Anne-Fleur Mirthe Yfke",
    "tr": "Elif Zeynep Ecrin Esra Büşra Aylin Defne Merve Azra Gül Sümeyye Nehir",
    "ma": "Fatima Salma Imane Hajar Nisrine Aya Malak Sara Chaimae Ikram Rania Wissal",
    "pl": "Zuzanna Wiktoria Oliwia Agnieszka Małgorzata Hania Natalia Kinga",
    "sr": "Shanaya Kimberly Rishma Gwendoline Naomi Xaviera Deborah Joany",
    "sy": "Rima Lama Hala Rahaf Maryam Batoul Shahed Ghazal",
    "er": "Selam Rahel Luwam Feven Bethlehem Winta Semhar Helen",
    "ua": "Anastasiia Solomiia Daryna Oksana Yuliia Kateryna Zlata Mariia",
    "en": "Olivia Amelia Grace Chloe Priya Ananya Mei Yuki Isabella Sienna Hannah Abigail Camila Freya Zara Ella",
}
# Written "prefix|surname" where there is a prefix.
SURNAMES = {
    "nl": "de|Jong,Jansen,de|Vries,van den|Berg,Bakker,van|Dijk,Visser,Smit,Meijer,de|Boer,Mulder,de|Groot,Bos,Vos,Peters,"
    "Hendriks,van|Leeuwen,Dekker,Brouwer,de|Wit,Dijkstra,Smits,de|Graaf,van der|Meer,van der|Linden,Kok,Jacobs,van|Vliet,"
    "van den|Heuvel,van der|Veen,Schouten,Hoekstra,Post,Kuipers,Prins,Blom,Huisman,ter|Horst,op de|Weegh,in 't|Veld,"
    "Terpstra,Hoogland,Kamphuis,Wijnands,Oosterhuis,Nijland,Roelofsen,Zwart,Buitenhuis,Fopma,Leenstra,van 't|Hof,Wolthuis,"
    "Schaap,Korteweg,Tromp,Bontekoe,Ravensbergen,Boerrigter,Haverkamp,Spijkerman,Verhoeven,Willems,Claassen,Engelen",
    "tr": "Yılmaz,Kaya,Demir,Çelik,Şahin,Öztürk,Aydın,Arslan,Koç,Polat,Karataş,Güneş",
    "ma": "El Amrani,Bouzid,Benali,El Idrissi,Azzouzi,Ouali,Chaouch,Haddou,Bakkali,Ben Yahia,Amghar,El Khattabi",
    "pl": "Kowalski,Nowak,Wiśniewski,Wójcik,Zieliński,Mazur,Krawczyk,Lewandowska",
    "sr": "Ramdin,Biharie,Pinas,Sabajo,Kartosoewito,Tjon-A-Fat,Leeflang,Wijngaarde,Soekhai,Braafheid",
    "sy": "Al Hassan,Haddad,Khoury,Al Masri,Darwish,Najjar,Sabbagh,Shami",
    "er": "Tesfay,Gebremedhin,Haile,Berhane,Kidane,Weldu,Asefaw,Mebrahtu",
    "ua": "Shevchenko,Kovalenko,Bondarenko,Tkachuk,Melnyk,Kravets,Lysenko,Marchenko",
    "en": "Smith,Patel,Johnson,O'Brien,Williams,Chen,Garcia,Tanaka,MacDonald,Singh,Taylor,Nguyen,Brown,Fernandez,Müller,Rossi",
}
# Share of each background; the rest is "nl".
MIX = {"tr": 0.07, "ma": 0.07, "pl": 0.05, "sr": 0.04, "sy": 0.04, "er": 0.02, "ua": 0.03, "en": 0.03}
# Country of birth, nationality, language, ISO code, number of nationality in the basic registration.
COUNTRIES = {
    "nl": ("Nederland", "Nederlandse", "Nederlands", "NL", "0001"),
    "tr": ("Turkije", "Turkse", "Turks", "TR", "0339"),
    "ma": ("Marokko", "Marokkaanse", "Berbers", "MA", "0131"),
    "pl": ("Polen", "Poolse", "Pools", "PL", "0064"),
    "sr": ("Suriname", "Surinaamse", "Sranantongo", "SR", "0027"),
    "sy": ("Syrië", "Syrische", "Arabisch", "SY", "0145"),
    "er": ("Eritrea", "Eritrese", "Tigrinya", "ER", "0112"),
    "ua": ("Oekraïne", "Oekraïense", "Oekraïens", "UA", "0094"),
    "en": ("Verenigd Koninkrijk", "Britse", "Engels", "GB", "0066"),
}
BIRTH_PLACES = {
    "tr": ("Ankara", "Konya", "Kayseri"), "ma": ("Nador", "Al Hoceima", "Tanger"), "pl": ("Łódź", "Kraków", "Gdańsk"),
    "sr": ("Paramaribo", "Nickerie"), "sy": ("Aleppo", "Homs", "Damascus"), "er": ("Asmara", "Keren"),
    "ua": ("Charkiv", "Odesa", "Kyiv"), "en": ("London", "Leeds", "Mumbai"),
}  # fmt: skip
# Town, first two figures of its postcodes, area code.
TOWNS = (
    ("Amersfoort", "38", "033"), ("Zwolle", "80", "038"), ("Enschede", "75", "053"), ("Leeuwarden", "89", "058"),
    ("Groningen", "97", "050"), ("Nijmegen", "65", "024"), ("Tilburg", "50", "013"), ("Breda", "48", "076"),
    ("Almere", "13", "036"), ("Haarlem", "20", "023"), ("Zoetermeer", "27", "079"), ("Gouda", "28", "0182"),
    ("Ede", "67", "0318"), ("Assen", "94", "0592"), ("Venlo", "59", "077"), ("Middelburg", "43", "0118"),
    ("Hoogeveen", "79", "0528"), ("Deventer", "74", "0570"), ("Barneveld", "37", "0342"), ("'s-Hertogenbosch", "52", "073"),
    ("Utrecht", "35", "030"), ("Rotterdam", "30", "010"), ("Oud-Beijerland", "32", "0186"), ("Nunspeet", "80", "0341"),
    ("Sint Anthonis", "58", "0485"), ("Wijk bij Duurstede", "39", "0343"), ("Urk", "83", "0527"), ("Cothen", "39", "0343"),
)  # fmt: skip
STREETS = (
    "Dorpsstraat", "Kerkstraat", "Schoolstraat", "Molenweg", "Beatrixlaan", "Eikenlaan", "Parallelweg", "Stationsweg",
    "Burgemeester van Loonstraat", "Prins Hendrikkade", "De Wieken", "Achterom", "Lange Nieuwstraat", "Meidoornhof",
    "Jan van Galenstraat", "Vondellaan", "Hoge Rijndijk", "Koperwiek", "Pastoor Vullinghsplein", "Zandpad", "Het Zwaluwnest",
    "Brink", "Singel", "Kastanjedreef", "Haagwinde", "Europaplein", "Willem de Zwijgerlaan", "Lindelaan", "Merelstraat",
    "Waterhoen", "Noorderhavenweg", "Ambachtsheerlijkheid", "Boterbloem", "Oude Rijksweg", "Schubertlaan", "2e Tuindwarsstraat",
)  # fmt: skip
SCHOOLS = (
    "De Regenboog", "Het Kompas", "De Vuurvlinder", "OBS De Klimboom", "CBS Het Anker", "RKBS Sint Jozef", "De Wegwijzer",
    "Daltonschool De Brug", "Montessorischool De Linde", "IKC De Vlieger", "De Zonnewijzer", "Basisschool De Toermalijn",
    "Jenaplanschool De Ster", "De Fontein", "Prinses Marijkeschool", "SBO De Sluis", "Ibn Battutaschool", "De Hoeksteen",
)  # fmt: skip
SUPPLIERS = (
    "Leerwinkel B.V.", "Boek & Bord Educatief", "Schoolfoto Lachebek", "Kantoorcentrum Noord B.V.", "Druif Software",
    "ICT Wijs B.V.", "Meubelhuys Scholten", "Groene Hart Catering", "Uitgeverij De Pauw", "Toets & Meet B.V.",
    "Schoonmaakbedrijf Helder", "Energie Duurzaam N.V.", "Busmaatschappij Veluwe", "Zwembad De Golf", "Stichting Leesplezier",
    "Papierhandel Vos en Zn.", "Bureau Onderwijszorg", "Kunstmenu Coöperatie U.A.", "Timmerfabriek Van Dam", "Cloudklas Ltd",
)  # fmt: skip
SUBJECTS = (
    "Rekenen",
    "Taal",
    "Spelling",
    "Begrijpend lezen",
    "Wereldoriëntatie",
    "Engels",
    "Gym",
    "Muziek",
    "Verkeer",
    "Handvaardigheid",
)
VO_SUBJECTS = (
    "Nederlands",
    "Wiskunde A",
    "Wiskunde B",
    "Biologie",
    "Geschiedenis",
    "Aardrijkskunde",
    "Frans",
    "Duits",
    "Natuurkunde",
    "LO",
)
