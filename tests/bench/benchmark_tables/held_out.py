"""Tables whose misses nobody is shown: they tell how well the classifier does on headers that it was not mended for.

Whoever works on the classifier should not read this file. `quality.py --misses` leaves these tables out, and the page
gives their figures apart.
"""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

PERSONS = (
    Definition("typing_course", "typing course", "course provider", "po", """
        full_name | Cursist | Curs.
        school_email | Cursistmail | Curs.mail
        password | Startwachtwoord | Startww
        birth_date | Geboren op | Geb. op
        group_words | Schoolgroep | Sch.gr.
        1:full_name | Contactouder | Cont.oud.
        1:any_phone | Bereikbaar op (ouder) | Ber. oud.
        paid | Cursusgeld ontvangen | Curs.geld
        dyslexia | Kind heeft dyslexie | Kind dysl.
        seconds_spent | Oefentijd in seconden | Oef.tijd
    """),
    Definition("traffic_exam", "traffic exam", "road safety club", "po", """
        record_no @unclear | Startnummer deelnemer | Startnr
        call_name | Voornaam deelnemer | Vnaam deeln.
        surname_prefix | Achternaam deelnemer | Anaam deeln.
        gender | Jongen of meisje | J of M
        birth_year | Geboortejaar | Geb.jaar
        school_name | Naam basisschool | Basissch.
        percent_right | Aantal punten theorie | Pnt. theorie
        report_word | Uitslag praktijk | Uitsl. prakt.
        short_note | Opmerking examinator | Opm. exam.
    """, format="xlsx"),
    Definition("dental_visit", "school dentist", "school dentist", "po", """
        letters_name | Naam patiënt | Naam pat.
        birth_date | Geb.datum patiënt | Geb.dat. pat.
        bsn | BSN patiënt | BSN pat.
        insurer | Verzekeringsmaatschappij | Verz.mij
        policy_number | Verzekerdennummer | Verz.nr
        medicine | Welke medicijnen gebruikt uw kind | Medicijngebr.
        allergy | Overgevoelig voor | Overgev. v.
        whole_address | Woonadres patiënt | Woonadr. pat.
        1:mobile | Mobiel nummer ouder | Mob.nr ouder
        1:email | Emailadres ouder | Emailadr. ouder
        medical_flag | Onder behandeling specialist | Beh. spec.
    """),
    Definition("care_team_meeting", "care team", "care team", "po", """
        full_name | Besproken leerling | Bespr. leerl.
        year_group | Leerjaar | Leerjr
        support_request | Reden van aanmelding | Reden aanm.
        diagnosis | Bekende diagnostiek | Bek. diagn.
        care_body | Betrokken hulpverleners | Betr. hulpv.
        1:marital | Thuissituatie ouders | Thuissit. oud.
        iq | Uitslag intelligentieonderzoek | Uitsl. int.ond.
        report | Verslag van het overleg | Versl. overl.
        t:full_name | Ingebracht door leerkracht | Ingebr. door
        culture | Etnische herkomst | Etn. herk.
    """),
    Definition("newcomers", "newcomers' class", "newcomers' class", "po", """
        pupil_number_zero | Registratienummer leerling | Reg.nr leerl.
        call_name | Voornaam | Voornm.
        surname | Familienaam | Fam.naam
        birth_date | Geboortedatum | Geboortedat.
        birth_country | Land van herkomst | Land herk.
        nationality | Nationaliteit leerling | Nation. leerl.
        arrival_date | Aankomst in Nederland | Aank. NL
        residence_status | Soort verblijfsvergunning | Srt. verbl.verg.
        home_language | Eerste taal | 1e taal
        religion | Geloofsovertuiging gezin | Geloofsovert.
        1:full_name | Naam moeder | Naam moed.
        2:full_name | Naam vader | Naam vad.
        education_number | Onderwijsnr. DUO | Onderw.nr
        medical_note | Medische voorgeschiedenis | Med. voorgesch.
    """),
    Definition("exam_list", "exam administration", "vo exam administration", "vo", """
        pupil_number | Examennummer | Exam.nr
        surname | Achternaam kandidaat | Achtern. kand.
        first_names | Alle voornamen kandidaat | Voorn. kand.
        birth_date | Geboortedatum kandidaat | Geb.dat. kand.
        birth_place | Geboorteplaats kandidaat | Geb.pl. kand.
        bsn_or_ond | Persoonsgebonden nr. | Pers.geb. nr
        course | Examenvak | Exam.vak
        report_mark | Cijfer schoolexamen | Cijf. SE
        report_mark | Cijfer centraal examen | Cijf. CE
        profile | Gekozen profiel | Gek. prof.
    """),
    Definition("internships", "work placement", "vo placement office", "vo", """
        full_name | Stagiair(e) | Stag.
        group | Klas stagiair | Klas stag.
        mobile | Mobiele telefoon stagiair | Mob. tel. stag.
        iban | IBAN reiskostenvergoeding | IBAN reisk.
        hobby | Interesses | Inter.
        travel | Manier van reizen | Man. reizen
        teacher_name | Stagedocent | Stagedoc.
        short_note | Bijzondere afspraken | Bijz. afspr.
    """),
    Definition("isams_like_pupils", "international school", "iSAMS-like", "po", """
        pupil_number | Pupil Code | Pup. Code
        call_name | Forename | Forenm
        surname | Surname | Surnm
        gender | Sex | Sex
        birth_date | Date of Birth | D.o.B.
        nationality | Nationality | Natnlty
        religion_english | Religion | Relig.
        school_email | School Email Address | Sch. Email
        grade | Year Group | Yr Grp
        teacher_name | Form Tutor | Tutor
        1:full_name | Parent 1 Full Name | Par. 1 Name
        1:email | Parent 1 Email | Par. 1 Email
        1:mobile | Parent 1 Mobile | Par. 1 Mob.
        whole_address | Home Address | Home Addr.
        medical_note | Medical Notes | Med. Notes
        diet | Dietary Requirements | Diet. Req.
        enrol_date | Date of Entry | Entry Date
    """, english=True),
    Definition("staff_absence", "occupational health", "occupational health service", "staff", """
        staff_number | Medewerkernummer | Medew.nr
        full_name | Naam medewerker | Naam medew.
        birth_date | Geboortedatum medewerker | Geb.dat. medew.
        function | Functienaam | Funct.naam
        fte | Omvang dienstverband | Omv. dienstv.
        mobile | Privénummer | Privénr
        whole_address | Verpleegadres | Verpl.adr.
        employed_since | Datum indiensttreding | Dat. indienst
        short_note | Toelichting ziekmelding | Toel. ziekm.
    """),
    Definition("music_school", "music school", "music school", "po", """
        full_name | Leerling muziekles | Leerl. muz.
        age | Leeftijd leerling | Leeft. leerl.
        postcode | Postcode leerling | Postc. leerl.
        town | Woonplaats leerling | Woonpl. leerl.
        1:letters_name | Betaler | Betaler
        1:iban | IBAN betaler | IBAN bet.
        mandate | Kenmerk machtiging | Kenm. macht.
        photo_consent | Foto in krant toegestaan | Foto krant
        after_school_days | Lesdagen | Lesdgn
        fund | Vergoed door | Verg. door
    """, format="xlsx"),
    Definition("adaptive_learning", "learning method", "adaptive tablet app", "po", """
        uuid | student_guid | stud_guid
        call_name | student_voornaam | stud_voorn
        group | klasnaam | klasnm
        avi | leesniveau_avi | leesniv_avi
        percent_right | score_percentage | score_perc
        level_letter | niveau_letter | niv_letter
        serial | tablet_serienummer | tablet_srnr
        ip | laatste_ip_adres | laatste_ip
        last_login | laatste_sessie | lst_sessie
        changed_at | record_gewijzigd | rec_gewijz
    """),
)  # fmt: skip

THINGS = (
    Definition("fruit_deliveries", "no persons", "school fruit", "thing", """
        school_name | Deelnemende school | Deeln. school
        org_address | Afleveradres | Aflev.adr.
        org_postcode | Postcode aflevering | Postc. aflev.
        org_town | Plaats aflevering | Plaats aflev.
        org_phone | Telefoonnummer school | Tel.nr school
        total_big | Aantal porties | Aant. port.
        order_nine | Zendingnummer | Zend.nr
        day | Bezorgdatum | Bezorgdat.
    """),
    Definition("playground_checks", "no persons", "playground inspection", "thing", """
        five_code | Toestelnummer | Toest.nr
        material | Toestel | Toest.
        school_dim | Locatie | Locatie
        old_day | Plaatsingsdatum | Plaats.dat.
        day | Keuringsdatum | Keur.dat.
        yes_no | Goedgekeurd | Goedgek.
        remark | Bevindingen | Bevind.
    """),
    Definition("dropout_statistics", "no persons", "municipal statistics", "thing", """
        town_total | Woongemeente | Woongem.
        school_year | Schooljaar | Schoolj.
        sex_class | Geslacht | Geslacht
        age_class | Leeftijdsklasse | Leeft.kl.
        total_big | Aantal thuiszitters | Aant. thuisz.
        share | Percentage | Perc.
    """),
    Definition("contract_list", "no persons", "contracts", "thing", """
        order_running | Contractnummer | Contr.nr
        supplier | Contractpartij | Contr.part.
        chamber_number | Handelsregister | Hand.reg.
        org_mail | Facturen naar | Fact. naar
        org_iban | Bankrekening leverancier | Bankrek. lev.
        amount | Jaarbedrag | Jaarbedr.
        old_day | Ingangsdatum | Ing.dat.
        day | Opzegdatum | Opz.dat.
        remark | Bijzonderheden contract | Bijz. contr.
    """),
    Definition("test_scores_per_school", "no persons", "test supplier", "thing", """
        school_branch | Vestigingscode | Vest.code
        school_name | Vestiging | Vest.
        subject | Toetsonderdeel | Toetsond.
        mean_score | Gemiddelde score | Gem. score
        level_school | Niveau van de school | Niv. school
        total_small | Deelnemers | Deeln.
        total_dyslexia | Waarvan met dyslexieverklaring | W.v. dysl.
        share | Percentage boven gemiddeld | Perc. bov. gem.
    """),
    Definition("lesson_material_orders", "no persons", "book orders", "thing", """
        isbn | ISBN-13 | ISBN13
        book | Titel van de uitgave | Titel uitg.
        ean | Streepjescode | Str.code
        vo_subject | Vak | Vak
        price | Prijs incl. btw | Prijs incl.
        stock | Besteld aantal | Best. aant.
        stamp | Besteld op | Best. op
    """),
)  # fmt: skip

DEFINITIONS = (*PERSONS, *THINGS)
