"""Tables in which no row is a person, second half: orders, suppliers, books, rooms, menus, machines."""

from __future__ import annotations

from bench.benchmark_tables.shape import Definition

KIND = "no persons"

DEFINITIONS = (
    Definition("orders", KIND, "orders", "thing", """
        order_nine | Ordernummer | Ordnr
        supplier | Leverancier | Lev.
        article | Artikelnummer | Art.nr
        product | Omschrijving | Omschr.
        stock | Aantal | Aant.
        price | Stuksprijs | Prijs
        day | Besteldatum | Best.dat.
        ledger | Grootboek | Grb.
    """),
    Definition("orders_running", KIND, "orders", "thing", """
        order_running | Bestelnummer | Bestnr
        invoice | Factuurnummer | Factnr
        ean | EAN | EAN
        product | Product | Prod.
        price | Bedrag excl. btw | Bedr.
        day | Leverdatum | Levdat.
    """, format="xlsx"),
    Definition("payments", KIND, "bookkeeping", "thing", """
        order_float | Kenmerk | Kenm.
        supplier | Tegenpartij | Tegenp.
        org_iban | Tegenrekening | Tegenrek.
        amount | Bedrag | Bedr.
        day | Boekdatum | Boekd.
        ledger | Rekening | Rek.
        remark | Omschrijving | Omschr.
    """),
    Definition("suppliers", KIND, "suppliers", "thing", """
        supplier | Naam leverancier | Nm lev.
        org_address | Adres | Adr.
        org_postcode | Postcode | Pcd.
        org_town | Vestigingsplaats | Vst.pl.
        org_phone | Telefoonnummer | Telnr.
        org_mail | E-mail | Eml.
        chamber_number | KvK-nummer | KvK
        vat_number | Btw-nummer | Btw
        org_iban | IBAN | IBAN
        org_site | Website | Site
    """),
    Definition("processor_register", KIND, "register", "thing", """
        running | Nr | Nr
        supplier | Verwerker | Verw.
        software | Product | Prod.
        field_label | Categorie persoonsgegevens | Cat. pers.
        old_day | Datum verwerkersovereenkomst | Dat. vwo
        day | Einddatum | Einddat.
        yes_no | Bijzondere persoonsgegevens | Bijz. pers.
        country | Datalocatie | Dataloc.
        remark | Opmerkingen | Opm.
    """, format="xlsx"),
    Definition("books", KIND, "books", "thing", """
        isbn | ISBN | ISBN
        book | Titel | Tit.
        supplier | Uitgever | Uitg.
        subject | Vak | Vk.
        year_group | Leerjaar | Lj.
        year | Jaar van uitgave | Jr uitg.
        price | Prijs | Pr.
        stock | Voorraad | Voorr.
    """),
    Definition("library_catalogue", KIND, "books", "thing", """
        ean | Barcode | Barc.
        book | Boek | Bk
        age_class | Leeftijd | Lft.
        room | Plank | Plk
        old_day | Aangeschaft op | Aangesch.
        yes_no | Uitgeleend | Uitgel.
    """),
    Definition("timetable", KIND, "timetable", "thing", """
        weekday | Dag | Dag
        time | Van | Van
        time | Tot | Tot
        group | Groep | Grp
        subject | Vak | Vak
        room | Lokaal | Lok.
    """),
    Definition("timetable_vo", KIND, "timetable", "thing", """
        order_nine | Lesnummer | Lesnr
        vo_subject | Vak | Vk
        room_letter | Lokaal | Lok
        day | Datum | Dat
        time | Begintijd | Begin
        school_year | Schooljaar | Sjr
        yes_no | Vervalt | Verv
    """),
    Definition("rooms", KIND, "building", "thing", """
        room_letter | Ruimtenummer | Ruimtenr
        group | Gebruikt door groep | Gebr. gr.
        size | Oppervlakte | Opp.
        street_words | Naam van de gang | Gang
        total_small | Aantal stoelen | Stoelen
        day | Laatste controle | Lst. contr.
    """),
    Definition("inventory", KIND, "inventory", "thing", """
        asset | Inventarisnummer | Invnr
        serial | Serienummer | Srnr
        product | Soort | Srt
        room | Lokaal | Lok.
        price | Aanschafwaarde | Waarde
        old_day | Aanschafdatum | Aansch.dat.
        remark | Opmerking | Opm.
    """),
    Definition("network", KIND, "ICT", "thing", """
        asset | Apparaat | App.
        server_ip | IP-adres | IP
        room_letter | Locatie | Loc.
        stamp | Laatste contact | Lst. cont.
        software | Toepassing | Toep.
        yes_no | Actief | Act.
    """),
    Definition("licences", KIND, "ICT", "thing", """
        software | Licentie | Lic.
        uuid | Licentiesleutel | Licsl.
        total_big | Aantal gebruikers | Gebr.
        module | Modules | Mod.
        price | Prijs per leerling | Prijs
        day | Verloopt op | Verl.
    """),
    Definition("access_modules", KIND, "ICT", "thing", """
        module | Onderdeel | Ond.
        yes_no | Leerkracht | Lkr
        yes_no | Directeur | Dir
        yes_no | Ouder | Oud
        running | Volgnummer | Vlgnr
    """),
    Definition("menus", KIND, "canteen", "thing", """
        weekday | Dag | Dg
        dish | Gerecht | Ger.
        allergen | Allergenen | Allerg.
        yes_no | Halal | Hal.
        price | Prijs | Prs
        total_small | Porties | Port.
    """, format="xlsx"),
    Definition("calendar", KIND, "calendar", "thing", """
        day | Datum | Dat.
        activity | Activiteit | Act.
        time | Aanvang | Aanv.
        group | Voor groep | Gr.
        remark | Toelichting | Toel.
    """, format="xlsx"),
    Definition("budget", KIND, "bookkeeping", "thing", """
        ledger | Kostensoort | Kst.srt
        year | Boekjaar | Bkjr
        amount | Begroot | Begr.
        amount | Realisatie | Real.
        share | Afwijking | Afw.
        school_dim | Kostenplaats | Kst.pl.
    """),
    Definition("energy", KIND, "building", "thing", """
        meter | EAN-code aansluiting | EAN
        org_address | Adres aansluiting | Adr. aansl.
        day | Meetdatum | Meetd.
        total_big | Verbruik kWh | kWh
        amount | Kosten | Kst.
    """),
    Definition("test_catalogue", KIND, "test supplier", "thing", """
        test_code | Toetscode | Tcd
        subject | Leergebied | Lgb
        year_group | Jaargroep | Jgr
        total_small | Aantal opgaven | N opg.
        level_school | Niveauwaarde | Niv.
        day | Beschikbaar vanaf | Besch.
    """),
    Definition("enrolment_form", KIND, "form", "thing", """
        running | Nr. | Nr.
        field_label | Veld op het formulier | Veld
        yes_no | Verplicht | Verpl.
        remark | Toelichting | Toel.
    """, styles=("plain", "abbreviated")),
    Definition("materials", KIND, "inventory", "thing", """
        material | Materiaal | Mat.
        subject | Vakgebied | Vakg.
        room | Kast | Kst
        stock | Stuks | St.
        house_style | Schoonmaak | Schm.
        stamp | Laatst geteld | Lst. get.
    """),
    Definition("bus_lines", KIND, "school transport", "thing", """
        five_code | Lijnnummer | Lijnnr
        stop | Halte | Hlt
        org_town | Plaats | Pl.
        time | Vertrektijd | Vertr.
        latitude | Lat | Lt
        longitude | Lon | Ln
        total_small | Zitplaatsen | Zitpl.
    """),
    Definition("number_lists", KIND, "numbers", "thing", """
        order_nine | Zaaknummer | Zknr
        order_float | Referentie | Ref.
        five_code | Code | Cd
        chamber_number | Dossier | Doss.
        year | Jaar | Jr.
        stamp | Tijdstip | Tijd
    """),
)  # fmt: skip
