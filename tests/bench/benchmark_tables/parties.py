"""What other parties get: municipality, health care, DUO, next school, clubs, funds."""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

DEFINITIONS = (
    Definition("ggd_list", "GGD list", "youth health care", "po", """
        bsn | BSN | BSN
        surname | Achternaam kind | Achtn. k.
        prefix | Tussenvoegsel kind | Tv. k.
        call_name | Roepnaam kind | Rpn. k.
        birth_date | Geboortedatum | Gb.dat.
        gender | Geslacht | Gesl.
        street | Straat | Str.
        house | Huisnummer | Hnr.
        suffix | Toevoeging | Tvg.
        postcode | Postcode | Pstcd
        town | Woonplaats | Wnpl.
        group | Groep | Grp
        1:any_phone | Telefoon ouders | Tel. oud.
        doctor | Huisarts | Huisarts
        medical_note | Bijzonderheden gezondheid | Bijz. gez.
        glasses | Bril of lenzen | Bril/l.
        height | Lengte | L.
        toilet_trained | Zindelijk | Zind.
    """),
    Definition("attendance_officer", "leerplicht", "attendance officer", "po", """
        bsn | Burgerservicenummer | Bsn
        letters_name | Naam leerling | Nm ll
        birth_date | Geboortedatum | Gebdt
        whole_address @either | Adres | Adres
        1:letters_name | Naam ouder/verzorger | Nm o/v
        1:any_phone | Telefoon ouder/verzorger | Tel o/v
        absence_words | Soort verzuim | Srt vz
        absence_date | Begindatum verzuim | Begdt vz
        absent_days | Aantal uren | Uren
        absence_reason | Opgegeven reden | Opg. rdn
        report | Ondernomen acties school | Acties
        brin | BRIN | BRIN
        school_name | School | School
    """),
    Definition("duo_registration", "DUO", "BRON-like", "po", """
        bsn_or_ond | persoonsgebondenNummer | pgn
        birth_date | geboortedatum | gebdat
        gender | geslachtsaanduiding | geslaand
        pc4 | postcodeCijfers | pccijf
        nationality_code | nationaliteit1 | nat1
        birth_country_code | landHerkomst | lndherk
        arrival_date | datumBinnenkomst | datbinn
        enrol_date | inschrijvingsdatum | inschrdat
        leave_date | uitschrijvingsdatum | uitschrdat
        year_group | leerjaar | lj
        funded | indicatieBekostiging | indbek
        pupil_weight @rare | gewichtCode | gewcd
        brin6 | onderwijsaanbieder | ondaanb
        record_no | volgnummer | volgnr
    """),
    Definition("duo_final_test", "DUO", "results", "po", """
        bsn_or_ond | burgerservicenummer of onderwijsnummer | bsn/onr
        final_score | uitslag doorstroomtoets | uitsl
        advice | schooladvies | schadv
        advice | heroverwogen advies | heradv
        school_year @const | schooljaar | schjr
        brin | brinnummer | brinnr
    """),
    Definition("transfer_file", "transfer file", "OSO-like", "po", """
        bsn | BSN | BSN
        first_names | Voornamen | Voorn.
        call_name | Roepnaam | Roepn.
        surname | Geslachtsnaam | Gesl.naam
        birth_date | Geboortedatum | Geb.datum
        birth_place | Geboorteplaats | Geb.plaats
        gender | Geslacht | Gesl.
        nationality | Nationaliteit | Nation.
        street_house | Adres leerling | Adr. ll.
        postcode | Postcode leerling | Pc. ll.
        town | Woonplaats leerling | Wpl. ll.
        1:letters_name | Verzorger 1 | Verz. 1
        1:any_phone | Telefoon verzorger 1 | Tel. v1
        2:letters_name | Verzorger 2 | Verz. 2
        1:marital @either | Gezinssituatie | Gez.sit.
        level_roman | Begrijpend lezen niveau | BL niv.
        cito_score | Rekenen-wiskunde score | RW sc.
        advice | Schooladvies | Schadv.
        diagnosis | Vastgestelde belemmering | Belemm.
        medicine | Medicijngebruik | Med.gebr.
        support_request | Ondersteuningsvraag | Ond.vr.
        absent_days | Verzuimdagen | Vz.dgn.
        report | Toelichting overdracht | Toel. ov.
        t:full_name | Contactpersoon school | Contactp.
    """),
    Definition("support_partnership", "support partnership", "TLV request", "po", """
        bsn | BSN leerling | BSN ll.
        full_name | Naam leerling | Naam ll.
        birth_date | Geboren | Geb.
        school_name | Aanvragende school | Aanvr. sch.
        support_request | Aangevraagde ondersteuning | Aanvr. ond.
        diagnosis | Diagnose | Diag.
        iq | IQ-score | IQ
        care_body | Betrokken instanties | Betr. inst.
        opp | OPP opgesteld | OPP
        report | Hulpvraag | Hulpvr.
        1:marital @either | Thuissituatie | Thuissit.
    """),
    Definition("after_school_care", "BSO", "after-school care", "po", """
        call_name | Naam kind | Nm. kd.
        surname | Achternaam | Achtnm.
        birth_date | Geboortedatum | Gebdtm.
        group | Groep | Gr.
        after_school_days | Opvangdagen | Opv.dgn.
        1:full_name | Ouder 1 | Oud. 1
        1:mobile | Telefoon ouder 1 | Tel. o1
        bsn | BSN kind (opvangtoeslag) | BSN kd.
        1:bsn | BSN aanvrager | BSN aanvr.
        1:iban | IBAN ouder | IBAN o.
        allergy | Allergieën | Allerg.
        diet | Dieet of eetgewoonte | Dieet
        vaccinated | Inentingen gehad | Inent.
        photo_consent | Foto's toegestaan | Foto
        doctor_phone | Telefoonnummer huisarts | Tel. HA
    """),
    Definition("swimming_lessons", "swimming lessons", "swimming pool", "po", """
        full_name | Naam | Nm
        birth_date | Geboortedatum | Gebdat.
        swim_diploma | Diploma's | Dipl.
        swim_group | Indeling | Ind.
        medical_flag | Medische bijzonderheden J/N | Med. J/N
        medical_note | Toelichting medisch | Toel. med.
        emergency_phone | Noodnummer | Noodnr
        gender | J/M | J/M
    """, format="xlsx"),
    Definition("holiday_school_subsidy", "holiday-school subsidy", "municipal fund", "po", """
        record_no | Volgnr. | Vnr.
        full_name | Deelnemer | Deeln.
        birth_date | Geboortedatum | Geb.dat
        postcode | Postcode | Postc.
        town | Plaats | Pl.
        brin | BRIN-nummer | Brinnr
        income_class | Inkomensgroep ouders | Ink.gr.
        home_language | Taal thuis | Tl. th.
        culture | Herkomstgroep | Herk.gr.
        1:iban | Rekeningnummer ouder | Rek. o.
        absent_days | Dagen afwezig | Dgn afw.
        support_request @half | Doel deelname | Doel
    """),
    Definition("leisure_fund", "leisure fund", "sports and culture fund", "po", """
        full_name | Naam kind | Kind
        birth_date | Geboortedatum kind | Gebd. kind
        1:full_name | Aanvrager | Aanvr.
        1:email | Mailadres aanvrager | Ml. aanvr.
        fund | Regeling | Reg.
        income_class | Hoogte inkomen | Ink.
        contribution | Toegekend bedrag | Toegek.
        hobby | Activiteit | Act.
        1:iban @rare @either | IBAN | IBAN
        secret_address | Geheim adres | Geh.adr.
    """),
    Definition("school_transport", "school transport", "taxi company", "po", """
        full_name | Passagier | Pass.
        street_house | Ophaaladres | Oph.adr.
        postcode | Postcode ophaaladres | Oph.pc
        town | Plaats ophaaladres | Oph.pl.
        latitude | Breedtegraad | Lat
        longitude | Lengtegraad | Lon
        travel | Soort vervoer | Vrv.
        stop | Opstapplaats | Opst.
        emergency_phone | Telefoon bij pech | Tel. pech
        medical_note | Medische instructie chauffeur | Med. instr.
        diagnosis | Beperking | Bep.
    """),
    Definition("parents_council", "parents' council", "school trip", "po", """
        full_name | Kind | Kd
        group_words | Groep | Gr.
        1:full_name | Ouder | Oud.
        1:email | E-mail | Eml
        contribution | Schoolreisgeld | Srg
        paid | Voldaan | Vold.
        1:iban @either | Bankrekening | Bank
        religion @half | Geloof (i.v.m. kerstviering) | Gelf
        church @half | Kerk | Krk
    """, format="xlsx"),
    Definition("research_set", "research", "university study", "po", """
        hashed | deelnemer_code | deeln
        birth_year | geboortejaar | gebjr
        pc4 | postcode4 | pc4
        gender | sekse | sks
        home_language | taal_thuis | tl_th
        2:education | opleiding_moeder | opl_m
        cito_score | leesscore | lees
        report_mark | rekenscore | rek
        wellbeing | welbevinden | wlb
        diagnosis | diagnose | dx
        religion | levensbeschouwing | lvb
        seconds_spent | reactietijd_ms | rt
    """),
    Definition("press_list", "press", "newspaper", "po", """
        full_name | Naam op de foto | Nm foto
        age | Leeftijd | Lft
        town | Woonplaats | Wpl
        group_words | Groep | Gr
        photo_file | Fotobestand | Fotob.
        photo_consent @either | Toestemming ouders | Toest.
    """, format="xlsx"),
    Definition("church_lessons", "religious lessons", "church", "po", """
        full_name | Leerling | Ll.
        group | Groep | Grp.
        religious_lessons | Vorm godsdienstonderwijs | Vrm g.o.
        religion | Levensovertuiging | Lev.ov.
        church | Kerkelijke gemeente | Kerk. gem.
        1:email | Mail ouders | Ml. oud.
    """),
)  # fmt: skip
