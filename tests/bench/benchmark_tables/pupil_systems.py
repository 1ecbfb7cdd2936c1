"""Exports in the manner of Dutch pupil systems, each with its own way of naming columns."""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

SYSTEM = "pupil system"

DEFINITIONS = (
    Definition("parnassys_like_pupils", SYSTEM, "ParnasSys-like", "po", """
        pupil_key @unclear | id | id
        pupil_number | leerlingNummer | llnr
        call_name | roepNaam | roepn
        first_names | voornamen | voorn
        initials | voorletters | voorl
        prefix | tussenvoegsel | tussenv
        surname | achternaam | achtern
        prefix | tussenvoegselOfficieel | tvgOff
        surname | achternaamOfficieel | achternOff
        gender | geslacht | gesl
        birth_date | geboortedatum | gebdat
        birth_place | geboorteplaats | gebPl
        nationality | nationaliteit | nat
        bsn | burgerservicenummer | bsn
        eck_id | eckId | eck
        street | adres.straatnaam | adr.str
        house | adres.huisnummer | adr.hnr
        suffix @half | adres.huisnummerToevoeging | adr.toev
        postcode | adres.postcode | adr.pc
        town | adres.plaatsnaam | adr.pl
        municipality | adres.gemeente | adr.gem
        secret_address | adres.geheim | adr.geh
        any_phone | telefoonnummer.nummer | tel.nr
        phone_secret | telefoonnummer.geheim | tel.geh
        group | groep.naam | gr.naam
        room | groep.code | gr.code
        year_group | leerjaar | lj
        enrol_date | datumInschrijving | datInschr
        leave_date | datumUitschrijving | datUitschr
        enrol_type | inschrijvingType | inschrType
        brin | vestiging.brincode | vest.brin
        changed_at | mutatiedatum | mutdat
    """),
    Definition("parnassys_like_parents", SYSTEM, "ParnasSys-like", "po", """
        pupil_number | Leerlingnummer | Llnr.
        full_name | Leerling | Lln.
        group | Stamgroep | Stamgr.
        1:full_name | Naam verzorger 1 | Nm verz. 1
        1:relation | Relatie tot leerling 1 | Rel. 1
        1:authority | Gezagdragend 1 | Gezag 1
        1:mobile | Mobiel verzorger 1 | Mob. verz. 1
        1:phone @half | Telefoon werk verzorger 1 | Tel. wrk verz. 1
        1:email | E-mailadres verzorger 1 | E-mail verz. 1
        1:occupation @half | Beroep verzorger 1 | Ber. verz. 1
        1:education | Opleiding verzorger 1 | Opl. verz. 1
        2:full_name | Naam verzorger 2 | Nm verz. 2
        2:relation | Relatie tot leerling 2 | Rel. 2
        2:mobile | Mobiel verzorger 2 | Mob. verz. 2
        2:email @half | E-mailadres verzorger 2 | E-mail verz. 2
        2:birth_country | Geboorteland verzorger 2 | Geb.land verz. 2
        1:marital | Burgerlijke staat | Burg. st.
        family_salutation @either | Aanspreeknaam gezin | Aanspr. gezin
        family_number @either | Gezinsnummer | Gez.nr
        siblings @either | Aantal broers/zussen | Brs/zsn
    """, format="xlsx"),
    Definition("parnassys_like_medical", SYSTEM, "ParnasSys-like", "po", """
        pupil_number | Leerlingnummer | Llnr
        reversed_name | Naam | Nm
        group_words | Groep | Gr.
        birth_date | Geboortedatum | Geb.dat.
        doctor | Huisarts | Huisa.
        doctor_phone | Telefoon huisarts | Tel. ha
        insurer | Zorgverzekeraar | Zorgverz.
        policy_number | Polisnummer | Polisnr.
        allergy | Allergieën | Allerg.
        medicine | Medicatie | Medic.
        diagnosis | Diagnose | Diagn.
        diet | Dieet | Dieet
        medical_note | Medische bijzonderheden | Med. bijz.
        vaccinated | Vaccinaties volledig | Vacc.
        glasses | Draagt bril | Bril
        care_body | Betrokken hulpverlening | Hulpverl.
        religion | Godsdienst | Godsd.
        emergency_phone | Noodnummer | Noodnr.
    """),
    Definition("parnassys_like_notes", SYSTEM, "ParnasSys-like", "po", """
        pupil_number | Leerlingnummer | Ll.nr.
        full_name | Leerling | Leerl.
        record_date | Datum notitie | Dat. not.
        topic | Onderwerp | Onderw.
        report | Notitie | Not.
        t:full_name | Auteur | Aut.
        short_note | Afspraak | Afspr.
        changed_at | Gewijzigd op | Gew. op
    """),
    Definition("esis_like_pupils", SYSTEM, "ESIS-like", "po", """
        pupil_number_zero | LEERLING_ID | LL_ID
        surname | GESLACHTSNAAM | GESLNM
        prefix | VOORVOEGSELS | VOORV
        first_names | VOORNAMEN | VOORNMN
        call_name | ROEPNAAM | ROEPNM
        initials_bare | VOORLETTERS | VRLTRS
        gender | GESLACHT | GESL
        birth_date | GEBOORTEDATUM | GEBDAT
        birth_country_code | LAND | LND
        1:birth_country_code | LAND_VADER | LND_VDR
        2:birth_country_code | LAND_MOEDER | LND_MDR
        bsn_or_ond | PGN | PGN
        bsn4 | BSN_LAATSTE_VIER | BSN4
        nationality_code | NATIONALITEIT | NAT
        culture | CULTURELE_ACHTERGROND | CULT_ACHT
        pupil_weight | LEERLINGGEWICHT | GEWICHT
        street_house | ADRES | ADR
        postcode | POSTCODE | PC
        town | WOONPLAATS | WPL
        any_phone | TELEFOON | TEL
        second_phone | TELEFOON_2 | TEL2
        second_phone @empty | TELEFOON_3 | TEL3
        email | EMAIL | EML
        group | GROEP | GRP
        year_group | JAARGROEP | JGR
        enrol_date | INSTROOMDATUM | INSTRDAT
        leave_date | UITSTROOMDATUM | UITSTRDAT
        next_school | VERVOLGSCHOOL | VERVSCH
        branch @const | VESTIGING | VEST
        record_status | MUTATIESOORT | MUTSRT
    """),
    Definition("esis_like_results", SYSTEM, "ESIS-like", "po", """
        pupil_number_zero | LEERLINGNUMMER | LLNR
        full_name | LEERLING | LL
        group | GROEP | GRP
        test_name | TOETS | TTS
        test_date | AFNAMEDATUM | AFNDAT
        cito_score | VAARDIGHEIDSSCORE | VS
        level_roman | NIVEAU | NIV
        dle | DLE | DLE
        percent_right | PERCENTAGE GOED | PERC
        avi | LEESNIVEAU | LEESNIV
        repeated_year | DOUBLURE | DOUBL
        plan | ONDERSTEUNINGSNIVEAU | ONDNIV
        opp | ONTWIKKELINGSPERSPECTIEF | OPP
        note @half | OPMERKINGEN | OPM
    """),
    Definition("dotcomschool_like_pupils", SYSTEM, "DotcomSchool-like", "po", """
        record_no | Nr | Nr
        pupil_number_zero | Stamnummer | Stamnr
        surname_prefix | Achternaam | Anaam
        call_name | Voornaam | Vnaam
        letters_name | Officiële naam | Off. naam
        gender | J/M | J/M
        birth_date | Geb. datum | Gebd.
        age_months | Leeftijd | Lft
        birth_country | Geboorteland | Gebl.
        arrival_date | Datum in Nederland | Dat. NL
        home_language | Thuistaal | Thuist.
        residence_status | Verblijfsstatus | Verbl.st.
        education_number | Onderwijsnummer | ONR
        street_house | Straat en huisnummer | Str. + nr
        postcode | Postcode | Pcd
        town | Plaats | Plts
        phone | Telefoon thuis | Tel. th.
        1:mobile | Mobiel moeder | Mob. m.
        2:mobile | Mobiel vader | Mob. v.
        1:email | Mail moeder | Ml. m.
        group_animal | Klas | Kl.
        teacher_name | Groepsleerkracht | Grplk.
        previous_school | School van herkomst | Sch. herk.
        religion | Gezindte | Gez.
        photo_file | Pasfoto | Pasf.
        source @const | Bron | Brn
    """),
    Definition("dotcomschool_like_absence", SYSTEM, "DotcomSchool-like", "po", """
        pupil_number_zero | Stamnummer | Stamnr.
        reversed_name | Leerling | Lrl.
        group_animal | Klas | Kl.
        absence_date | Datum afwezig | Dat. afw.
        absence_reason | Reden | Rdn
        absence_code | Code | Cd
        late_count | Aantal keer te laat | X te laat
        absent_days | Dagen verzuim | Dgn verz.
        incident @rare | Incident | Inc.
        suspended | Geschorst | Gesch.
        short_note | Bijzonderheden | Bijz.
    """, format="xlsx"),
    Definition("magister_like_pupils", SYSTEM, "Magister-like (vo)", "vo", """
        pupil_number_zero | Stamnr | stnr
        call_name | Roepnaam | rnaam
        prefix | Tussenvoegsel | tv
        surname | Achternaam | anaam
        group | Klas | kl
        profile | Profiel | prof
        year_group | Leerjaar | lj
        birth_date | Geboortedatum | gdat
        gender | Geslacht | gsl
        bsn | BSN | bsnr
        school_email | E-mail school | eml_sch
        mobile | Mobiel leerling | mob_ll
        user_name | Inlognaam | inl
        1:letters_name | Ouder 1 naam | o1_nm
        1:email | Ouder 1 e-mail | o1_eml
        1:mobile | Ouder 1 mobiel | o1_mob
        2:letters_name | Ouder 2 naam | o2_nm
        2:email | Ouder 2 e-mail | o2_eml
        street | Straat | str
        house | Huisnr. | hnr
        postcode | Postcode | pcd
        town | Woonplaats | wpl
        teacher_code | Mentor | mntr
        advice | Basisschooladvies | adv_bo
        dyslexia | Dyslexieverklaring | dysl
        iban @either | Rekeningnummer | rek
        changed_at | Laatst gewijzigd | lgew
    """),
    Definition("somtoday_like_marks", SYSTEM, "Somtoday-like (vo)", "vo", """
        pupil_number | leerlingnummer | ll_nr
        call_name | roepnaam | roepn
        surname | achternaam | achtn
        group | stamgroep | stgrp
        course | vak | vk
        report_mark | resultaat | res
        report_mark | gemiddelde | gem
        test_date | datum toets | dat_tts
        repeated_year | herkansing | herk
        report_word | beoordeling | beoord
        teacher_code | docentcode | doc
        absent_days | lesuren gemist | lu_gem
        short_note | toelichting | toel
    """),
)  # fmt: skip
