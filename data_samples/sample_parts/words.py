"""Invented words: names that are put together here, so that nobody is meant."""

from __future__ import annotations

BOYS = [
    "Bram",
    "Daan",
    "Finn",
    "Jesse",
    "Levi",
    "Milan",
    "Noud",
    "Sem",
    "Thijs",
    "Ruben",
    "Adem",
    "Bilal",
    "Kofi",
    "Mateo",
    "Loïc",
    "René",
    "Benoît",
    "Jérôme",
    "Zoltan",
    "Søren",
    "Emre",
    "Jari",
    "Tygo",
    "Wout",
    "Joris",
    "Pepijn",
    "Mees",
    "Floris",
    "Raúl",
    "Gijs",
]
GIRLS = [
    "Anouk",
    "Eva",
    "Fleur",
    "Julia",
    "Liv",
    "Mila",
    "Nora",
    "Roos",
    "Sara",
    "Tess",
    "Zoë",
    "Amélie",
    "Chloë",
    "Naïma",
    "Inès",
    "Aïsha",
    "Yara",
    "Noémie",
    "Femke",
    "Lieke",
    "Maud",
    "Saar",
    "Isa",
    "Jasmijn",
    "Luna",
    "Renée",
    "Françoise",
    "Margo",
    "Ebru",
    "Hanna",
]
SECOND_NAMES = ["Maria", "Johan", "Elisabeth", "Pieter", "Willem", "Sofia", "Jan", "Anna", "Hendrik", "Cornelia"]
SURNAME_STARTS = [
    "Kiezel",
    "Zand",
    "Wilgen",
    "Beuken",
    "Varen",
    "Mos",
    "Klaver",
    "Distel",
    "Heide",
    "Kreek",
    "Duin",
    "Vlier",
    "Iepen",
    "Linde",
    "Grind",
    "Schelp",
    "Riet",
    "Kurk",
    "Zemel",
    "Haver",
    "Gerst",
    "Brem",
    "Vlas",
    "Essen",
]
SURNAME_ENDS = ["stra", "ema", "inga", "hoeve", "mans", "kamp", "loo", "horst", "wever", "dijkers", "sma"]
ACCENTED_SURNAMES = ("Kiezelé", "Varençal", "Mosaïsma", "Brémhorst", "Vlïersma", "Müsterkamp", "Çelikema", "Nuñezloo")
PREFIXES = ("van", "de", "van der", "van den", "ter", "el", "ten")
STREETS = [
    "Proeflaan",
    "Testpad",
    "Monsterweg",
    "Voorbeelddijk",
    "Schetsstraat",
    "Kladplein",
    "Maquettehof",
    "Modelsingel",
    "Sjabloonstraat",
    "Oefenkade",
    "Dummylaan",
    "Prototypepad",
]
# The post leaves F, I, O, Q, U and Y out of its letter pairs as a rule; together with the invented towns and streets
# these postcodes lead to no house.
POSTCODE_LETTERS = ("FQ", "QY", "UF", "YQ", "IY", "OQ", "QU", "FY")
NATIONALITIES = ("Nederlandse",) * 12 + ("Poolse", "Turkse", "Syrische", "Duitse")
OTHER_BIRTH_PLACES = ("Modelhaven", "Oefenbroek", "Schetsveen")
PREVIOUS_SCHOOLS = ("Peuterspeelzaal De Rups", "Kinderopvang Het Nest", "Basisschool Elders")

ALLERGIES = ("pinda", "koemelk", "noten", "gluten", "wespen", "kippenei")
MEDICINES = ("salbutamol", "methylfenidaat", "insuline", "EpiPen")
RELIGIONS = ("rooms-katholiek", "protestants", "islam", "hindoeïsme")
EDUCATION_LEVELS = ("vmbo", "mbo", "hbo", "wo", "basisonderwijs")
ADVICES = ("vmbo-basis", "vmbo-kader", "vmbo-tl", "havo", "havo/vwo", "vwo")

NEUTRAL_REMARKS = (
    "Leest graag.",
    "Gaat op woensdag eerder naar huis.",
    "Boekbespreking over diabetes gehouden.",
    "Werkstuk over de moskee en de kerk in de wijk is af.",
    "Spreekbeurt over het ziekenhuis staat gepland.",
    "Gymtas ligt vaak nog op school.",
    "Kan goed samenwerken.",
    "Oefent thuis de tafels.",
    "Gesprek met ouders staat op 12-10-2026.",
    "Heeft hulp bij het inpakken van de tas nodig.",
    "Zwemdiploma A en B.",
    "Groepje 3 bij rekenen.",
    "Geen allergieën bekend.",
    "Pasje van de bibliotheek is 310000007.",
    "Rugzak vergeten op het plein.",
)
