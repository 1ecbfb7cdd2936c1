"""What suppliers get: one delivery per kind of supplier."""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

DEFINITIONS = (
    Definition("learning_method_small_set", "learning method", "UWLR-like", "po", """
        eck_id | eckid | eck
        call_name | roepnaam | rnm
        surname | achternaam | anm
        year_group | jaargroep | jgr
        class_key | groep_key | grpkey
        school_year @const | schooljaar | sj
        brin @const | brincode | brin
    """),
    Definition("learning_method_results", "learning method", "reading app", "po", """
        hashed | leerling_hash | ll_hash
        group | groep | gr
        exercise_count | opgaven gemaakt | n_opg
        percent_right | percentage goed | pct_gd
        seconds_spent | tijd (seconden) | tijd_s
        last_login | laatst gewerkt | lst_gew
        user_agent | browser | ua
        ip | ip-adres | ip
        level_roman | werkniveau | wniv
    """),
    Definition("learning_method_accounts", "learning method", "maths app", "po", """
        call_name | Voornaam | Vnm
        surname | Achternaam | Anm
        user_name | Gebruikersnaam | Gbrnm
        password | Wachtwoord | Ww
        group | Groep | Gr
        email | E-mail (privé) | E-ml
        birth_date | Geboortedatum | Gebd
        gender | Geslacht | Gsl
        dyslexia | Dyslexie | Dysl
        bsn | BSN | BSN
    """),
    Definition("monitoring_system", "monitoring system", "Cito-like", "po", """
        pupil_number_nine | Leerlingnummer | Llnr
        call_name | Roepnaam | Rnm
        prefix | Tussenvoegsel | Tvg
        surname | Achternaam | Anm
        birth_date | Geboortedatum | Gebdat
        gender | Geslacht | Gesl
        birth_country | Geboorteland | Geb.land
        1:education | Opleiding vader | Opl. v
        2:education | Opleiding moeder | Opl. m
        test_name | Toets | Tts
        cito_score | Vaardigheidsscore | Vs
        level_letter | Niveau A-E | Niv.
        level_roman | Niveau I-V | Niv. I-V
        final_score | Standaardscore eindtoets | St.sc.
        wellbeing | Welbevinden | Welb.
        social_score | Sociaal-emotioneel | Soc.em.
        iq | TIQ | TIQ
        advice | Voorlopig advies | Vrl. adv.
        note @half | Analyse | Anal.
    """),
    Definition("library_members", "library", "library system", "po", """
        card_number | Pasnummer | Pasnr
        pupil_number | Lenerscode | Lenerscd
        call_name | Voornaam | Voorn.
        prefix | Tussenvoegsel | Tussenv.
        surname | Achternaam | Achtern.
        group | Klas | Kls
        birth_date | Geboortedatum | Geb.dat.
        gender | M/V | M/V
        postcode | Postcode (optioneel) | Pc
        email @either | E-mailadres ouder of leerling | E-mail
        avi | Leesniveau | AVI
    """),
    Definition("library_loans", "library", "library system", "po", """
        card_number | Pas | Ps
        full_name | Lener | Lnr
        borrowed | Titel | Ttl
        borrow_date | Uitgeleend op | Uitgel.
        late_count | Dagen te laat | Dgn t.l.
        contribution | Boete | Bte
    """),
    Definition("school_photographer", "school photographer", "photographer", "po", """
        portrait_order | Fotonummer | Fotonr
        call_name | Voornaam | Voorn
        surname_prefix | Achternaam | Achtern
        group_words | Groep | Gr
        1:email | E-mail ouder | Eml oud
        1:mobile @half | Mobiel ouder | Mob oud
        photo_file | Bestandsnaam | Best
        photo_consent @either | Toestemming foto | Toest
        family_number @either | Gezinscode broertjes/zusjes | Gezcd
        paid | Betaald | Bet
    """),
    Definition("photo_portal", "school photographer", "photo portal", "po", """
        uuid | kind_id | k_id
        photo_url | foto_link | fl
        pin | inlogcode | inlc
        group | groep | grp
        school_name @const | school | schl
        whole_address @either | bezorgadres | bezadr
        2:email | mailadres tweede ouder | ml_o2
    """),
    Definition("parent_app", "parent app", "parent app", "po", """
        pupil_number | Leerlingnummer | Ll.nr
        call_name | Roepnaam kind | Rn. kind
        surname | Achternaam kind | An. kind
        group | Groep | Grp.
        1:call_name | Voornaam ouder 1 | Vn. o1
        1:surname | Achternaam ouder 1 | An. o1
        1:email | E-mail ouder 1 | Em. o1
        1:mobile | Mobiel ouder 1 | Mob. o1
        2:call_name | Voornaam ouder 2 | Vn. o2
        2:surname | Achternaam ouder 2 | An. o2
        2:email @half | E-mail ouder 2 | Em. o2
        1:authority | Gezag ouder 1 | Gez. o1
        2:authority | Gezag ouder 2 | Gez. o2
        1:home_language | Voorkeurstaal ouder | Tl. o.
        bsn4 | Laatste 4 cijfers BSN | BSN4
    """),
    Definition("parent_app_consents", "parent app", "parent app", "po", """
        pupil_number | Leerlingnummer | Llnr.
        full_name | Leerling | Lrl.
        group | Groep | Gr.
        channel | Voorkeur | Vkr.
        answer | Antwoord | Antw.
        record_date | Datum ingevuld | Dat. ing.
        1:full_name | Ingevuld door | Ing. dr.
    """),
    Definition("test_supplier", "test supplier", "end test", "po", """
        education_number | Onderwijsnummer | Ond.nr.
        bsn_or_ond | Persoonsgebonden nummer | PGN
        call_name | Roepnaam | Roepn.
        letters_name | Officiële naam | Off. nm.
        birth_date | Geboortedatum | Geb.
        gender | Geslacht | G
        group | Groep | Gr.
        advice | Definitief schooladvies | Def. adv.
        final_score | Score doorstroomtoets | Sc. dst
        percent_right | Percentielscore | Perc.sc.
        plan | Aanpassing toetsafname | Aanp.
        dyslexia | Dyslexieverklaring aanwezig | Dysl.verkl.
        brin6 | BRIN6 | BRIN6
    """),
    Definition("sso_hub", "SSO hub", "Basispoort-like", "po", """
        eck_id | KetenID | KID
        uuid | LAS-key | LASkey
        call_name | Roepnaam | Rn
        prefix | Voorvoegsel | Vv
        surname | Achternaam | An
        group | Groepsnaam | Grnm
        user_name | Inlognaam | Inlnm
        pin | Pincode | Pin
        photo_url @half | Leerlingplaatje | Llpl
        last_login | Laatste inlog | Lst. inlog
    """),
    Definition("office_suite", "office suite", "Workspace-like", "po", """
        call_name | First Name [Required] | First
        surname | Last Name [Required] | Last
        school_email | Email Address [Required] | Email
        password | Password [Required] | Pwd
        pupil_number @is=account | Employee ID | EmplID
        class_key | Org Unit Path | OU
        email @rare | Recovery Email | Rec. email
        mobile @empty | Recovery Phone | Rec. phone
        birth_year | Birth year | Byr
        last_login | Last sign-in | Lst sign-in
    """, english=True),
    Definition("device_list", "office suite", "device management", "po", """
        serial | Serienummer Chromebook | Srlnr
        mac | MAC-adres | MAC
        full_name | Leerling | Ll.
        school_email | Schoolaccount | Sch.acc.
        group | Klas | Kl
        ip | Laatste IP | IP
        last_login | Laatst online | Lst. onl.
        contribution | Borg | Brg
    """),
    Definition("pupil_administration_billing", "pupil administration", "billing", "po", """
        pupil_number @is=financial,account | Debiteurnummer | Deb.nr
        full_name | Leerling | Ll.
        1:letters_name | Naam rekeninghouder | Rek.houder
        1:iban @either | IBAN | IBAN
        mandate | Machtigingskenmerk | Macht.
        contribution | Vrijwillige ouderbijdrage | Ob.
        paid | Betaald | Bet.
        fund | Tegemoetkoming | Tegemk.
        1:email @either | Factuur naar | Fct. naar
        1:whole_address @either | Factuuradres | Fct.adr.
        changed_at @const | Exportdatum | Exp.dat.
    """),
)  # fmt: skip
