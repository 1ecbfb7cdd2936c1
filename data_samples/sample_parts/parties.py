"""The parties that reports name: suppliers and other receivers, all of them invented."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Party:
    """A `[[recipient]]` of audit.toml."""

    name: str
    kind: str
    register_names: tuple[str, ...] = ()
    kvk: str = ""
    domain: str = ""


PARTIES = (
    # these get a delivery
    Party("Rekenrups", "learning_method", ("Uitgeverij Kiezel B.V.",)),
    Party("Groeikaart", "monitoring_system", ("Meetlat Onderwijs BV",)),
    Party("Toetsvijver", "test_supplier", ("Stichting Toetsvijver",)),
    Party("Boekenbus", "library", ("Bibliotheek Voorbeeldstreek",)),
    Party("Ouderlijn", "parent_app", ("Ouderlijn B.V.",)),
    Party("Fotostudio Zonnetje", "school_photographer", ("Zonnetje Schoolfotografie",)),
    Party("Kantoorwolk", "office_suite", ("Wolkenkantoor Inc.",)),
    Party("Quizkoning", "learning_method"),
    Party("Jeugdgezondheidszorg Voorbeeldstreek", "youth_health_care", ("JGZ Voorbeeldstreek",)),
    Party("DUO", "duo", ("Dienst Uitvoering Onderwijs",)),
    Party("Samenwerkingsverband Voorbeeldstreek", "support_partnership", ("SWV Voorbeeldstreek",)),
    Party("Lectoraat Leesplezier", "research"),
    # these stand in the register only
    Party("Leerbord", "pupil_administration", ("Schoolbord Administratie B.V.",)),
    Party("AdminPad", "pupil_administration", ("Pad Software B.V.",)),
    Party("Inlogpoort", "sso_hub", ("Poortwachter Diensten B.V.",)),
    Party("Leesvlinder", "learning_method", ("Vlinder Media B.V.",)),
    Party("Typehond", "learning_method", ("Typehond V.O.F.",)),
    Party("Speelplein", "learning_method", ("Speelplein Spel B.V.",)),
    Party("Bordwolk", "office_suite", ("Chalkboard Cloud LLC",)),
    Party("Toetsmaatje", "test_supplier", ("Maatje Toetsen B.V.",)),
    Party("Videolokaal", "office_suite", ("Lokaal Media B.V.",)),
    Party("Rekentuin Proef", "learning_method", ("Tuinman Leermiddelen B.V.",)),
    Party("Kleurplaat", "learning_method", ("Kleurplaat Studio B.V.",)),
    Party("Werkbladwinkel", "learning_method", ("Werkblad Uitgevers B.V.",)),
    Party("Stemvlieger", "learning_method", ("Voicekite Ltd.",)),
    Party("Vertaalvink", "learning_method", ("Finch Translate Pvt.",)),
    # the register calls these otherwise: by its number the one is sure, by its name the other only likely
    Party("Muziekmolen", "learning_method", kvk="00000201"),
    Party("Zinnenbouwer", "learning_method"),
    # these stand in the list of disclosures only
    Party("Leerplicht Voorbeeldstad", "attendance_officer", ("Bureau Leerplicht Voorbeeldstad",)),
    Party("Gemeente Voorbeeldstad", "municipality"),
    Party("Basisschool Elders", "other_school"),
    Party("Veilig Thuis Voorbeeldstreek", "safe_home"),
    Party("Logopedie De Letterbak", "care_institution", ("Logopediepraktijk De Letterbak",)),
    Party("Universiteit Voorbeeldstad", "research"),
    Party("Ouderraad De Boomhut", "parents_council", ("Ouderraad Boomhut",)),
    Party("BSO De Glijbaan", "after_school_care", ("Buitenschoolse opvang De Glijbaan",)),
    Party("Voorbeelder Courant", "press"),
    Party("Ouders van groep 8", "other_parents"),
)
