"""Tables in which no row is a person, first half: schools, groups, totals, results of a school, code lists."""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

KIND = "no persons"

DEFINITIONS = (
    Definition("schools_of_board", KIND, "schools", "thing", """
        school_brin | BRIN | BRIN
        school_name | Schoolnaam | Schnm
        denomination | Denominatie | Denom.
        org_street | Straat | Str.
        org_house | Huisnummer | Hnr.
        org_postcode | Postcode | Pc.
        org_town | Plaats | Pl.
        org_phone | Telefoon | Tel.
        org_mail | E-mailadres | E-mail
        org_site | Website | Web
        total_big | Aantal leerlingen | Aant. lln
        board_number | Bestuursnummer | Best.nr
    """),
    Definition("open_data_branches", KIND, "DUO open data", "thing", """
        school_branch | VESTIGINGSNUMMER | VESTNR
        school_name | VESTIGINGSNAAM | VESTNM
        org_address | ADRES | ADR
        org_postcode | POSTCODE | PC
        org_town | PLAATSNAAM | PLTS
        denomination | GODSDIENSTIGE RICHTING | RICHTING
        org_phone | TELEFOONNUMMER | TELNR
        latitude | BREEDTEGRAAD | LAT
        longitude | LENGTEGRAAD | LON
        board_number | BEVOEGD GEZAG NUMMER | BGNR
    """),
    Definition("contacts_of_schools", KIND, "schools", "thing", """
        school_name | Naam | Nm
        org_address | Bezoekadres | Bez.adr.
        org_phone | Telefoon school | Tel. sch.
        org_phone | Telefoon BSO-locatie | Tel. BSO
        org_mail | Mail administratie | Ml. adm.
        org_iban | IBAN school | IBAN
        school_year | Geldig in | Geld.
    """, format="xlsx"),
    Definition("totals_per_group", KIND, "totals", "thing", """
        group | Groep | Gr.
        total_boys | Aantal jongens | Jongens
        total_boys | Aantal meisjes | Meisjes
        total_small | Totaal leerlingen | Tot. lln
        total_dyslexia | Aantal met dyslexie | Dysl.
        total_allergy | Aantal met allergie | Allerg.
        total_late | Te laat (totaal) | Te laat
        mean_score | Gemiddelde leeftijd (mnd) | Gem. lft
    """),
    Definition("absence_totals", KIND, "totals", "thing", """
        school_dim | School | Sch.
        year | Jaar | Jr
        total_big | Ziekmeldingen | Ziek
        total_late | Ongeoorloofd verzuim | Ongeoorl.
        total_late | Schorsingen | Schors.
        share | Verzuimpercentage | Vz%
    """),
    Definition("school_results", KIND, "totals", "thing", """
        school_brin | Brinnummer | Brinnr
        subject | Vakgebied | Vak
        test_code | Toetscode | Tcode
        level_school | Niveau school | Niv.
        mean_score | Gemiddelde vaardigheidsscore | Gem. VS
        share | % leerlingen IV-V | % IV-V
        total_small | Aantal getoetst | N
        school_year | Schooljaar | Sj
    """),
    Definition("advice_totals", KIND, "totals", "thing", """
        school_year | Schooljaar | Sj.
        total_small | Advies vwo | vwo
        total_small | Advies havo | havo
        total_small | Advies vmbo-t | vmbo-t
        total_small | Praktijkonderwijs | pro
        mean_score | Gemiddelde eindscore | Gem. eindsc.
        share | Bijgesteld advies % | Bijg. %
    """),
    Definition("pupils_per_postcode", KIND, "DUO open data", "thing", """
        area4 | POSTCODE LEERLING | PC4
        town_total | WOONGEMEENTE | GEM
        total_small | AANTAL LEERLINGEN | N
        age_class | LEEFTIJD | LFT
        sex_class | GESLACHT | GESL
        year | PEILJAAR | JR
    """),
    Definition("religion_statistics", KIND, "statistics", "thing", """
        town_total | Gemeente | Gem.
        share_religion | Rooms-katholiek % | RK
        share_religion | Protestants % | Prot.
        share_religion | Islamitisch % | Isl.
        share_religion | Geen gezindte % | Geen
        total_big | Inwoners x 1000 | Inw.
    """),
    Definition("survey_totals", KIND, "survey", "thing", """
        field_label | Vraag over | Vr.
        share | Zeer tevreden (%) | ZT
        share | Tevreden (%) | T
        share | Ontevreden (%) | OT
        total_big | Aantal ouders | N oud.
        mean_score | Gemiddeld cijfer | Gem.
    """),
    Definition("forecast", KIND, "totals", "thing", """
        year | Teldatum jaar | Jr.
        total_big | Verwachte instroom | Instr.
        total_big | Verwachte uitstroom | Uitstr.
        total_big | Leerlingen 4-7 jaar | 4-7
        total_big | Leerlingen 8-12 jaar | 8-12
        amount | Bekostiging | Bek.
    """),
    Definition("nationalities_codes", KIND, "code list", "thing", """
        letter_code | Code | Cd
        nationality | Nationaliteit | Nat.
        country | Geboorteland | Gebl.
        iso_code | ISO | ISO
        yes_no | EU | EU
    """, styles=("plain", "abbreviated")),
    Definition("religion_codes", KIND, "code list", "thing", """
        letter_code | Code godsdienst | Cd
        religion_word | Godsdienst | Godsd.
        yes_no | Actief | Act.
        running | Volgorde | Vlg
    """),
    Definition("diagnosis_codes", KIND, "code list", "thing", """
        five_code | Code | Cd.
        diagnosis_word | Omschrijving diagnose | Omschr.
        yes_no | In gebruik | I.g.
    """),
    Definition("popular_names", KIND, "statistics", "thing", """
        running | Plaats | Pl
        given_name | Voornaam | Voorn.
        total_big | Aantal geboorten | Aant.
        year | Jaar | Jr
    """),
    Definition("classes_oneroster", KIND, "OneRoster-like", "thing", """
        uuid | sourcedId | srcId
        group | title | ttl
        year_group | grade | grd
        vo_subject | subject | subj
        room | location | loc
        school_year | schoolYear | schYr
    """),
    Definition("orgs_oneroster", KIND, "OneRoster-like", "thing", """
        uuid | sourcedId | srcId
        school_name | name | nm
        school_brin | identifier | ident
        uuid | parentSourcedId | parSrcId
        stamp | dateLastModified | dtMod
    """),
)  # fmt: skip
