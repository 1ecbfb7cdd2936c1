"""Free text as teachers, parents and clerks write it."""
# ruff: noqa: E501 (lists, not prose)

from __future__ import annotations

from random import Random

from bench.benchmark_tables.people import Person

OPENINGS = (
    "Gesprek gehad met {parent} over de overgang naar groep {year}.", "{name} werkt netjes en is rustig in de klas.",
    "Vandaag ruzie op het plein met {other}, uitgepraat.", "Moeder belt: {name} is bij opa en oma, bereikbaar op {phone}.",
    "{name} heeft moeite met klokkijken, extra instructie gegeven.", "Kijkt nog erg om zich heen tijdens de instructie.",
    "Ouders zijn gescheiden, graag beide ouders mailen.", "Is vaak moe op maandag, met {parent} besproken.",
    "Heeft de dino-kaart verdiend voor samenwerken!", "Toets gemist wegens ziekte, haalt deze vrijdag in.",
    "Gebruikt een inhaler bij het sporten, ligt in de la van de leerkracht.", "Logopedie op dinsdagochtend, 2e uur afwezig.",
    "Groeit goed in lezen; AVI weer een niveau omhoog.", "Vader wil liever niet dat {name} op de foto komt.",
    "Komt regelmatig zonder ontbijt op school.", "Heeft zijn leesboek thuis laten liggen.", "Vindt rekenen leuk en helpt anderen.",
)  # fmt: skip
CLOSINGS = (
    "Volgende week opnieuw bekijken.", "Afgesproken dat we dit in oktober evalueren.", "IB is op de hoogte.", "",
    "Graag in de gaten houden.", "Actie: mail naar {parent}.", "Geen bijzonderheden verder.", "Zie ook het groepsplan.",
)  # fmt: skip
ENGLISH = (
    "{name} settled in well and has made friends in the new class.", "Met with {parent} about homework and screen time.",
    "Needs reminders to hand in assignments on time.", "Absent two days with flu, caught up on maths since.",
    "Reads above grade level; enjoys science projects.", "Was upset after lunch, talked to the counsellor.",
)  # fmt: skip
MEDICAL = (
    "Bij een astma-aanval 2 pufjes Ventolin geven, daarna ouders bellen.", "Heeft epilepsie; bij een aanval langer dan 3 minuten 112.",
    "Draagt een hoorapparaat links.", "Is onder behandeling bij de kinderarts vanwege buikklachten.", "Diabetes type 1, pomp om.",
    "Ernstige notenallergie, EpiPen in de EHBO-kast.", "Eczeem, mag niet met klei werken.", "Gebruikt Ritalin, middagdosis op school.",
)  # fmt: skip
THINGS = (
    "Levering vertraagd, wordt eind van de maand verwacht.", "Kast moet nog aan de muur worden bevestigd.", "Nieuwe uitgave vanaf dit schooljaar.",
    "Beamer geeft een gele waas, monteur gebeld.", "Afgeschreven in de volgende begroting.", "Bij gladheid het hek aan de zijkant gebruiken.",
    "Voorraad is bijna op, bijbestellen.", "Geschikt voor combinatiegroepen.", "Contract loopt stilzwijgend door.", "Gekeurd en in orde bevonden.",
)  # fmt: skip
INCIDENTS = (
    "heeft een medeleerling geslagen tijdens het buitenspelen", "weigerde naar binnen te komen na de pauze", "schold de overblijfkracht uit",
    "liep zonder toestemming het plein af", "gooide met een stoel in de gang", "heeft spullen van een ander kapot gemaakt",
)  # fmt: skip


def note(rng: Random, person: Person, phone: str, *, english: bool = False) -> str:
    """Write one remark about a person."""
    parts = [rng.choice(ENGLISH)] if english else [rng.choice(OPENINGS), rng.choice(CLOSINGS)]
    if rng.random() < 0.3:
        parts.insert(1, rng.choice(ENGLISH if english else OPENINGS))
    parent = person.guardians[0].full_name if person.guardians else "moeder"
    other = person.teacher.call_name if person.teacher else "de groep"
    return (
        " ".join(parts)
        .format(name=person.call_name, parent=parent, other=other, phone=phone, year=person.group[:1])
        .strip()
    )
