"""Exports of international systems and exchange formats, and the lists that schools make themselves."""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

SYSTEM = "pupil system"
LIST = "self-made list"

DEFINITIONS = (
    Definition("powerschool_like_students", SYSTEM, "PowerSchool-like", "po", """
        pupil_number | Student_Number | Stu_No
        first_names | First_Name | F_Name
        initials_bare | Middle_Initials | M_Init
        surname | Last_Name | L_Name
        birth_date | DOB | DOB
        gender | Gender | Sex
        race | Ethnicity | Eth
        home_language | Home_Language | Home_Lang
        birth_country | Birth_Country | Brth_Ctry
        grade | Grade_Level | Grd_Lvl
        teacher_name | Homeroom_Teacher | HR_Tchr
        room | Home_Room | Hm_Rm
        street_house | Street | St
        town | City | Cty
        postcode | Zip | Zip
        phone | Home_Phone | Hm_Ph
        1:full_name | Mother | Mthr
        1:mobile | Mother_Cell_Phone | Mthr_Cell
        1:email | Guardian_Email | Guard_Eml
        2:full_name | Father | Fthr
        2:occupation | Father_Occupation | Fthr_Occ
        emergency_name | Emerg_Contact_1 | Emrg_1
        emergency_phone | Emerg_Phone_1 | Emrg_Ph_1
        allergy | Allergies | Alrgy
        medical_note | Medical_Considerations | Med_Cons
        doctor | Doctor_Name | Dr_Nm
        paid | Lunch_Paid | Lunch_Pd
        enrol_date | EntryDate | EntDt
        leave_date | ExitDate | ExDt
        leave_reason | Exit_Reason | Ex_Rsn
        school_name | School_Name | Sch_Nm
        changed_at | TransactionDate | TransDt
    """, english=True),
    Definition("powerschool_like_attendance", SYSTEM, "PowerSchool-like", "po", """
        pupil_number | StudentID | StuID
        reversed_name | Student Name | Stu Nm
        grade | Grade | Gr
        absence_date | Absence Date | Abs Dt
        absent_days | Days Absent | Dys Abs
        late_count | Tardies | Trd
        note @half | Attendance Comment | Att Cmt
        report_mark | GPA | GPA
        suspended | Suspended | Susp
        teacher_name | Teacher | Tchr
    """, english=True, format="xlsx"),
    Definition("oneroster_like_users", SYSTEM, "OneRoster-like", "po", """
        uuid | sourcedId | srcId
        record_status | status | stat
        changed_at | dateLastModified | dtLastMod
        role_english | role | rl
        login_mail | username | usrnm
        call_name | givenName | givNm
        surname | familyName | famNm
        initials_bare | middleName | midNm
        pupil_number @is=account,chain_id | identifier | ident
        school_email | email | eml
        mobile @half | sms | sms
        phone | phone | ph
        grade | grades | grd
        password | password | pwd
        org_key | orgSourcedIds | orgSrcIds
    """, english=True),
    Definition("oneroster_like_demographics", SYSTEM, "OneRoster-like", "po", """
        uuid | userSourcedId | usrSrcId
        birth_date | birthDate | bDate
        gender | sex | sx
        race | americanIndianOrAsianOrOther | raceCd
        birth_country_code | countryOfBirthCode | ctryBirth
        birth_place | cityOfBirth | ctyBirth
        religion_english | religiousAffiliation | relAff
        income_class | economicDisadvantage | econDis
    """, english=True),
    Definition("sds_like_enrolments", SYSTEM, "SDS-like", "po", """
        sourced_id | SIS ID | SIS_ID
        call_name | First Name | First Nm
        surname | Last Name | Last Nm
        class_key | Section SIS ID | Sec SIS
        school_email | Secondary Email | Sec Eml
        pupil_number_zero | Student Number | Stud Nr
        grade | Grade | Gr
        birth_date | Birthdate | Birthdt
        1:email | Parent Email | Par Eml
        1:mobile | Parent Phone | Par Ph
    """, english=True),
    Definition("edexml_like_pupils", SYSTEM, "EDEXML-like", "po", """
        pupil_key | key | k
        eck_id @half | eckid | eck
        surname | achternaam | anm
        prefix | voorvoegsel | vvg
        first_names | voornamen | vnm
        initials_bare | voorletters-1 | vl-1
        call_name | roepnaam | rnm
        birth_date | geboortedatum | gebdat
        gender | geslacht | gesl
        start_group3 | start_ondw_jgr3 | st_jgr3
        year_group | jaargroep | jgr
        class_key | groep | grp
        user_name | gebruikersnaam | gebrnm
        school_email | emailadres | mailadr
        photo_url @half | fotourl | foto
        ethnicity_code | etniciteit | etn
        birth_country_code | land | lnd
        1:birth_country_code | land_vader | lnd_v
        2:birth_country_code | land_moeder | lnd_m
        bsn | bsn | bsn
        bsn4 | bsn_ondwnr-4 | bsn-4
        pupil_weight | gewicht_nieuw | gew_n
        postcode | postcodenl | pcnl
        enrol_date | instroomdatum | instrdat
        leave_date | uitstroomdatum | uitstrdat
        changed_at | mutatiedatum | mutdat
    """, format="xml"),
    Definition("edexml_like_teachers", SYSTEM, "EDEXML-like", "staff", """
        staff_number | key | k
        surname | achternaam | anm
        prefix | voorvoegsel | vvg
        call_name | roepnaam | rnm
        user_name | gebruikersnaam | gebrnm
        school_email | emailadres | mailadr
        function | rolomschrijving | rolomschr
        changed_at | mutatiedatum | mutdat
    """, format="xml"),
    Definition("class_list", LIST, "Excel", "po", """
        record_no | Nr. | #
        call_name | Voornaam | Vn
        surname_prefix | Achternaam | An
        birth_date | Jarig op | Jarig
        any_phone | Telefoonnummer | Tel
        1:call_name | Mama | Ma
        1:mobile | 06 mama | 06 ma
        2:call_name | Papa | Pa
        2:mobile | 06 papa | 06 pa
        whole_address | Adres | Adr
        allergy | Let op! (allergie) | !!
        after_school_days | BSO-dagen | BSO
        short_note | Opmerking | Opm
    """, format="xlsx"),
    Definition("emergency_list", LIST, "Excel", "po", """
        full_name | Naam kind | Kind
        group_words | Groep | Grp
        phone_words @either | Bellen bij nood | Nood 1
        phone_words @either | Als dat niet lukt | Nood 2
        doctor | Huisarts | HA
        doctor_phone | Nummer huisarts | Nr HA
        medicine | Medicijnen | Med
        medical_flag | Medisch dossier aanwezig | Med. dos.
        swim_diploma | Zwemdiploma | Zwem
        photo_consent | Mag op de foto | Foto?
    """, format="xlsx"),
    Definition("treats_list", LIST, "Excel", "po", """
        call_name | Kind | Knd
        birth_date | Verjaardag | Verj.
        allergy | Mag niet eten | M.n.e.
        diet | Dieet | Dt
        religion | Geloof thuis | Gel.
        short_note | Bijzonder | Bijz
    """, format="xlsx"),
    Definition("camp_list", LIST, "Excel", "po", """
        full_name | Leerling | Ll
        gender | Jongen/meisje | j/m
        shirt_size | Kledingmaat | Mt
        height | Lengte in cm | Lng
        body_weight | Lichaamsgewicht | Gew (kg)
        medicine | Medicijnen mee | Med. mee
        diet | Dieetwensen | Dwens
        toilet_trained | Zindelijk | Zind.
        policy_number | Polisnummer zorgverzekering | Polnr
        1:mobile | Mobiel ouder | Mob. o.
        paid | Kampgeld betaald | Bet.
        short_note | Bijzonderheden | Bijz.
    """, format="xlsx"),
    Definition("staff_list", LIST, "staff administration", "staff", """
        staff_number | Personeelsnummer | Persnr.
        title | Aanhef | Aanh.
        call_name | Roepnaam | Roepn.
        prefix | Tussenvoegsel | Tv.
        surname | Achternaam | Achtern.
        function | Functie | Func.
        fte | Werktijdfactor | Wtf
        salary_scale | Salarisschaal | Sch.
        school_email | E-mail werk | E-ml
        mobile | Mobiel | Mob.
        birth_date | Geboortedatum | Gebdat.
        bsn | BSN | BSN
        iban | IBAN salaris | IBAN
        whole_address | Woonadres | Woonadr.
        employed_since | In dienst | I.d.
        employed_until | Uit dienst | U.d.
        school_name | School | Schl
    """),
    Definition("access_list", LIST, "authorisations", "staff", """
        full_name | Medewerker | Mdw.
        user_name | Gebruikersnaam | Gebr.nm.
        school_email | E-mail | E-m.
        function | Rol | Rl
        school_name | Vestiging | Vest.
        two_factor | 2FA actief | 2FA
        last_login | Laatst ingelogd | Lst. inl.
        employed_until | Uit dienst per | Uit d.
        ip | IP-adres laatste login | IP
        short_note @empty | Reden uitzondering | Rdn. uitz.
    """),
    Definition("guardian_list", LIST, "parent records", "guardian", """
        full_name | Naam ouder | Nm. ouder
        gender | Geslacht | Gesl.
        relation | Relatie | Rel.
        c:full_name | Naam kind | Nm. kind
        c:group | Groep kind | Gr. kind
        email | E-mailadres | E-mail
        mobile | Mobiel nummer | Mob. nr
        whole_address | Adres | Adr.
        iban | Rekeningnummer | Rek.nr
        occupation | Beroep | Ber.
        nationality | Nationaliteit | Nat.
        marital | Burgerlijke staat | Burg. staat
        authority | Ouderlijk gezag | Gezag
        hobby | Kan helpen met | Helpt
    """),
)  # fmt: skip
