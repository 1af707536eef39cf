### Administrationscentret. Produktens ord följer de svenska dokumenten; våra egna säger vad som händer och vad man gör.

## Ram
center-title = Administrationscenter för Microsoft Endpoint Manager
center-simulation = Simulering
center-home = Start
center-dashboard = Instrumentpanel
center-all-services = Alla tjänster
center-favorites = Favoriter
center-devices = Enheter
center-apps = Appar
center-endpoint-security = Slutpunktssäkerhet
center-reports = Rapporter
center-users = Användare
center-groups = Grupper
center-tenant-administration = Administration av klientorganisation
center-troubleshooting = Felsökning + support
center-navigation = Administrationscenter
center-navigation-open = Visa navigering
center-navigation-close = Dölj navigering
center-navigation-collapse = Fäll ihop navigeringen
center-navigation-expand = Fäll ut navigeringen
center-breadcrumb = Sökväg
center-not-built = Ingår inte i labbet: { $entry } har ingen sida här.
center-not-built-yet = Ingår inte i labbet än: { $entry } kommer senare.
center-menu-no-client = { $entry } frågar Configuration Manager-klienten, och den här enheten har ingen.
center-account = Inloggad som { $name }, { $tenant }
center-top-directories = Katalog + prenumeration
center-top-directories-reason = Labbet har en klientorganisation, så det finns ingen annan katalog att byta till.
center-top-notifications = Meddelanden
center-top-notifications-reason = Labbet samlar inga meddelanden. Vad som blev av en åtgärd står på enhetens sida.
center-top-settings = Inställningar: tema och språk
center-top-help = Hjälp: labbets startsida
center-top-feedback = Feedback
center-top-feedback-reason = Labbet skickar ingenting utåt, så feedback kan inte lämna det.
center-blade-search = Sök (Ctrl+/)
center-blade-search-none = Ingen post innehåller ”{ $search }”.
center-blade-collapse = Fäll ihop menyn
center-blade-expand = Fäll ut menyn
center-blade-menu = Menyn för { $blade }
center-close = Stäng { $blade }

## Menyn för Enheter
center-menu-overview = Översikt
center-menu-all-devices = Alla enheter
center-menu-monitor = Övervaka
center-menu-by-platform = Efter plattform
center-menu-windows = Windows
center-menu-ios = iOS
center-menu-macos = macOS
center-menu-android = Android
center-menu-device-enrollment = Enhetsregistrering
center-menu-enroll-devices = Registrera enheter
center-menu-policy = Princip
center-menu-compliance-policies = Efterlevnadsprinciper
center-menu-conditional-access = Villkorlig åtkomst
center-menu-configuration-profiles = Konfigurationsprofiler
center-menu-powershell-scripts = PowerShell-skript
center-menu-update-rings = Uppdateringsringar för Windows 10
center-menu-feature-updates = Funktionsuppdateringar för Windows 10 (förhandsversion)
center-menu-ios-updates = Uppdateringsprinciper för iOS/iPadOS
center-menu-enrollment-restrictions = Registreringsbegränsningar
center-menu-esim = Mobilprofiler för eSIM (förhandsversion)
center-menu-policy-sets = Principuppsättningar
center-menu-other = Annat
center-menu-device-cleanup-rules = Rensningsregler för enheter
center-menu-device-categories = Enhetskategorier

## Menyn för en enhet
center-menu-hardware = Maskinvara
center-menu-resource-explorer = Resursutforskaren
center-menu-client-details = Klientinformation
center-menu-timeline = Tidslinje
center-menu-collections = Samlingar
center-menu-applications = Program
center-menu-cmpivot = CMPivot
center-menu-scripts = Skript
center-menu-software-updates = Programuppdateringar

## Menyn för Administration av klientorganisation
center-menu-tenant-status = Klientorganisationens status
center-menu-connectors = Anslutningsprogram och token
center-menu-roles = Roller
center-menu-azure-ad-services = Azure Active Directory
center-menu-app-registrations = Appregistreringar
center-menu-enterprise-applications = Företagsprogram
center-menu-filters = Filter
center-menu-customization = Anpassning

## Alla enheter
center-all-devices-title = Enheter - Alla enheter
center-refresh = Uppdatera
center-filter = Filter
center-columns = Kolumner
center-export = Exportera
center-bulk-actions = Massåtgärder för enheter
center-filters-applied = Använda filter: { $filters }
center-filters-clear = Rensa filter
center-search-devices = Sök enheter
center-search-placeholder = Sök efter IMEI, serienummer, e-postadress, UPN, enhetsnamn, hanteringsnamn, telefonnummer, operativsystem, modell eller tillverkare
center-showing = { $total ->
    [one] Visar 1 till 1 av 1 post
   *[other] Visar { $first } till { $last } av { $total } poster
}
center-showing-none = Visar 0 poster
center-showing-none-of = { $total ->
    [one] Visar 0 av 1 post
   *[other] Visar 0 av { $total } poster
}
center-page-previous = < Föregående
center-page-next = Nästa >
center-page-is-first = Det här är den första sidan.
center-page-is-last = Det här är den sista sidan.
center-page = Sida
center-page-of = av { $pages }
center-pager = Sidor
center-page-rows = Rader
center-move = Sätt att förflytta sig
center-move-pages = Sidor
center-move-scroll = Rullning
center-select-all = { $total ->
    [one] Markera den enda enheten
   *[other] Markera alla { $total } enheter
}
center-select-device = Markera { $name }
center-select-row = Markera raden
center-selected = { $count } markerade
center-selected-clear = Avmarkera alla
center-range-too-long = Skift markerar högst { $max } rader en och en. Filtrera listan och markera allt i den i stället.
center-typed = Första enheten från ”{ $typed }” och framåt.
center-header-keys = Ctrl och en piltangent flyttar kolumnen, Skift och en piltangent ändrar bredden, Skift och Retur anpassar den.
center-column-moved = { $column } är kolumn { $place } nu.
center-column-width = { $column } är { $width } bildpunkter bred.
center-table-devices = Enheter

center-column-device-name = Enhetsnamn
center-column-managed-by = Hanterad av
center-column-ownership = Ägarskap
center-column-compliance = Efterlevnad
center-column-os = Operativsystem
center-column-os-version = Operativsystemversion
center-column-last-check-in = Senaste incheckning
center-column-primary-user-upn = Primär användares UPN
center-column-primary-user-name = Primär användares visningsnamn
center-column-primary-user-email = Primär användares e-postadress
center-column-management-name = Hanteringsnamn
center-column-serial-number = Serienummer
center-column-manufacturer = Tillverkare
center-column-model = Modell
center-column-enrollment-date = Registreringsdatum
center-column-join-type = Anslutningstyp
center-column-encrypted = Krypterad
center-column-total-storage = Totalt lagringsutrymme
center-column-free-storage = Ledigt lagringsutrymme
center-column-wifi-mac = MAC-adress för Wi-Fi
center-column-phone-number = Telefonnummer
center-column-azure-ad-device-id = Enhets-ID i Azure AD
center-column-device-id = Enhets-ID
center-column-found-in = Hittades i
center-found-in = { $column }: { $text }

center-managed-by-configmgr = ConfigMgr
center-managed-by-co-managed = Samhanterade
center-managed-by-intune = Intune
center-managed-by-mde = MDE
center-export-managed-by-co-managed = MDM/ConfigMgr-agent
center-export-managed-by-mdm = MDM
center-ownership-corporate = Företag
center-ownership-personal = Personlig
center-ownership-unknown = Okänt
center-compliance-see-configmgr = Se ConfigMgr
center-compliance-compliant = Kompatibel
center-compliance-not-compliant = Inte kompatibel
center-compliance-in-grace-period = Inom respitperioden
center-compliance-conflict = Konflikt
center-compliance-error = Fel
center-compliance-not-evaluated = Inte utvärderad
center-join-hybrid = Ansluten till Azure AD, hybrid
center-join-azure-ad = Ansluten till Azure AD
center-join-registered = Registrerad i Azure AD
center-yes = Ja
center-no = Nej
center-value-unknown = Okänt
center-value-none = Ingen

## Filterpanelen
center-filter-title = Filtrera enheter
center-filter-contains = { $column } innehåller
center-filter-from = Från och med
center-filter-to = Till och med
center-filter-days-ago = För mer än så här många dagar sedan
center-filter-never = Ingen känd incheckning
center-filter-more = Fler kolumner
center-filter-apply = Använd
center-filter-reset = Återställ
center-cancel = Avbryt

## Kolumnpanelen
center-columns-title = Kolumner
center-columns-hint = Markera kolumnerna som listan ska visa, ordna dem och välj Använd. Enhetsnamn visas alltid. I listan själv kan rubrikerna dras, och göras bredare i kanten.
center-column-up = Flytta upp { $column }
center-column-down = Flytta ned { $column }
center-density = Radhöjd
center-density-comfortable = Luftig
center-density-compact = Kompakt
center-columns-apply = Använd
center-columns-reset = Återställ till standard
center-column-always-shown = Enhetsnamn visas alltid.

## Export
center-export-title = Exportera enheter
center-export-explain = Skriver varje enhet i listan, så som den är sökt och filtrerad nu ({ $total ->
    [one] { $total } enhet
   *[other] { $total } enheter
}), till en CSV-fil med produktens exportkolumner.
center-export-explain-selected = Skriver det som är markerat ({ $total ->
    [one] { $total } enhet
   *[other] { $total } enheter
}) till en CSV-fil med kolumnerna i produktens export.
center-export-what = Vad som exporteras
center-export-selected = Det som är markerat ({ $count })
center-export-all = Hela listan ({ $count })
center-export-start = Exportera
center-export-progress = { $total ->
    [one] { $done } av 1 enhet läst
   *[other] { $done } av { $total } enheter lästa
}
center-export-done = { $total ->
    [one] { $total } enhet skrevs till { $file }.
   *[other] { $total } enheter skrevs till { $file }.
}
center-export-cancelled = Exporten avbröts. Ingen fil skrevs.
center-export-failed = Exporten stannade: { $reason } Ingen fil skrevs.
center-export-again = Försök igen
center-export-file = AllaEnheter

## Massåtgärder
center-bulk-nothing-selected = Inget är markerat. Markera upp till { $max } enheter i listan.
center-bulk-too-many = { $count } enheter är markerade, och en massåtgärd tar högst { $max }. Filtrera listan eller markera färre.
center-bulk-explain = { $count ->
    [one] Ber { $count } enhet att köra en åtgärd, genom platsen.
   *[other] Ber { $count } enheter att köra en åtgärd var, genom platsen.
}
center-bulk-action = Enhetsåtgärd
center-bulk-run = Kör på det markerade
center-bulk-running = Körs…
center-bulk-running-reason = Åtgärden skickas. Vänta tills det är klart.
center-bulk-summary = Begärd för { $sent }, nekad på en gång för { $refused }.
center-bulk-outcomes = Resultat för varje enhet
center-bulk-outcome = Resultat
center-bulk-waiting = Väntar
center-bulk-refused = Nekad

## Listans tillstånd
center-error-request = Begärans id: { $id }
center-no-match-title = Ingen enhet passar
center-no-match = Inget i listan passar den här sökningen och filtreringen. Ändra dem, eller visa alla enheter igen.
center-show-all = Visa alla enheter
center-first-title = Ingen plats är ansluten till klientorganisationen än
center-first-text = En Configuration Manager-plats enheter visas här när platsen laddar upp dem. Det börjar i Configuration Manager-konsolen, med konfigurationsguiden för samhantering: logga in som global administratör och välj Ladda upp till administrationscentret för Microsoft Endpoint Manager.
center-first-link = Öppna konfigurationsguiden för samhantering
center-upload-off-title = Platsen laddar inte upp sina enheter
center-upload-off-text = Platsen har samhanteringsinställningar, men Ladda upp till administrationscentret för Microsoft Endpoint Manager är av. Slå på det i samhanteringsinställningarnas egenskaper.
center-upload-off-link = Öppna egenskaperna för CoMgmtSettingsProd
center-waiting-title = Platsen är ansluten. Enheterna är på väg
center-waiting-text = Den första synkroniseringen skickar varje enhet i omfånget. Var och en visas här fem till tio simulerade minuter efter att dess batch kom fram.
center-page-beyond = Sidan ligger efter listans slut.
center-page-first = Gå till första sidan

## En enhet
center-device-not-found-title = Enheten finns inte i administrationscentret
center-device-not-found = Här finns ingen enhet med id { $id }. Den kanske inte syns än (en enhet visas fem till tio minuter efter uppladdningen), den kan ha lämnat uppladdningens omfång, den har tagits bort från platsen, eller så hör den till en tidigare värld.
center-device-no-id = Adressens sista del, { $id }, har inte formen av ett enhets-id, så ingen enhet kan finnas här. Adressen kan vara felskriven eller avklippt: leta efter enheten i listan.
center-device-not-found-console = Leta efter den i Configuration Manager-konsolen
center-device = Enhet
center-device-actions = Enhetsåtgärder
center-more-actions = Fler åtgärder
center-open-console = Visa i konsolen
center-action-pending-reason = { $action } är redan på väg. Vänta tills åtgärden är slut.
center-action-no-client-reason = Hanteras bara av Intune: platsen har ingen klient där som kan ta emot { $action }.
center-cloud-action-reason = { $action } är en Intune-åtgärd. Labbet kör bara Configuration Manager-åtgärder.
center-action-banner = { $action }: { $state }
center-essentials = Grundläggande
center-essentials-collapse = Fäll ihop grundläggande
center-essentials-expand = Fäll ut grundläggande
center-see-more = Visa mer
center-see-less = Visa mindre
center-field-primary-user = Primär användare (förhandsversion)
center-field-enrolled-by = Registrerad av
center-field-operating-system = Operativsystem
center-field-device-model = Enhetsmodell
center-actions-status = Status för enhetsåtgärder
center-actions-action = Åtgärd
center-actions-status-column = Status
center-actions-date = Datum/tid
center-actions-details = Information
center-actions-none = Ingen åtgärd har begärts för enheten än. Välj en ovan.
center-actions-show-details = Information om åtgärden { $time }
center-actions-initiated-by = Begärd av { $user }
center-actions-no-task = Platsen har inte skickat åtgärden vidare, så ingen uppgift knyter ihop loggarna.
center-actions-stages = Leverans
center-stage-state-reached = klar
center-stage-state-current = här nu
center-stage-state-ahead = inte än
center-stage-state-failed = misslyckades här
center-missing-title = Det som saknas: { $missing }
center-unauthorized = Saknar behörighet att utföra klientåtgärder
center-action-refused-title = { $action } startades inte
center-dismiss = Avfärda

## Maskinvara
center-hardware-title = { $device } | Maskinvara
center-hardware-system = System
center-hardware-operating-system = Operativsystem
center-hardware-storage = Lagring
center-hardware-network = Nätverk
center-hardware-client = Configuration Manager-klient
center-hardware-table = Maskinvara i { $device }
center-field-name = Namn
center-field-chassis = Chassityp
center-field-processor-architecture = Processorarkitektur
center-field-memory = Fysiskt minne
center-field-ethernet-mac = MAC-adress för Ethernet
center-field-client-identifier = Klientidentifierare
center-field-client-version = Klientversion
center-field-client-blocked = Blockerad
center-field-client-health = Klientens hälsa
center-field-client-heard = Senast hörd
center-chassis-desktop = Stationär dator
center-chassis-laptop = Bärbar dator
center-chassis-workstation = Arbetsstation
center-chassis-server = Företagsserver
center-chassis-tablet = Surfplatta
center-health-healthy = Felfri
center-health-installed = Installerad
center-health-install-failed = Installationen misslyckades
center-health-update-failed = Uppdateringen misslyckades
center-health-communication-error = Kommunikationsfel

## Administration av klientorganisation
center-connector-title = Anslutningsprogram och token | Microsoft Endpoint Configuration Manager
center-connector-hierarchy = Hierarki
center-connector-status = Anslutningsstatus
center-connector-last-sync = Senaste lyckade synkronisering
center-connector-next-sync = Nästa synkronisering
center-connector-site-code = Platskod
center-connector-site-version = Platsens version
center-connector-scp = Tjänstanslutningspunkt
center-connector-devices = Enheter i administrationscentret
center-connector-details = Information om { $hierarchy }
center-connector-hierarchies = Hierarkier
center-connector-offboard = Koppla från hierarkin
center-connector-offboard-how = Avmarkera Ladda upp till administrationscentret för Microsoft Endpoint Manager i Egenskaper för CoMgmtSettingsProd, i Configuration Manager-konsolen. De enheter som bara Configuration Manager hanterar försvinner från administrationscentret; inställningsobjektet och programmet i Azure AD finns kvar. Portalens egen Ta bort ingår inte i labbet.
center-connector-attach = Anslut hierarkin
center-connector-attach-how = Markera Ladda upp till administrationscentret för Microsoft Endpoint Manager i Egenskaper för CoMgmtSettingsProd, i Configuration Manager-konsolen.
center-connection-healthy = Felfri
center-connection-warning = Varning
center-connection-unhealthy = Inte felfri
center-connection-not-enabled = Inte aktiverad
center-connection-healthy-explained = Platsen har synkroniserat det senaste dygnet.
center-connection-warning-explained = Platsen har inte synkroniserat på mer än ett dygn. Läs CMGatewaySyncUploadWorker.log.
center-connection-unhealthy-explained = Platsen har inte synkroniserat på tre dygn eller mer. Läs CMGatewaySyncUploadWorker.log.
center-connection-not-enabled-explained = Uppladdningen är av i platsens samhanteringsinställningar.
center-connector-failure = Den senaste uppladdningen misslyckades
center-connector-failure-time = Tid
center-connector-failure-code = Felkod
center-connector-failure-status = Gatewayens svar (HTTP)
center-connector-failure-log = Visa CMGatewaySyncUploadWorker.log
center-connector-empty-title = Ingen Configuration Manager-hierarki är ansluten
center-connector-empty = En hierarki visas här när dess plats har registrerats med konfigurationsguiden för samhantering.
center-applications-title = Administration av klientorganisation | Appregistreringar
center-applications-table = Appregistreringar
center-applications-empty-title = Ingen appregistrering för platsen än
center-applications-empty = Ja på Skapa AAD-program, i konfigurationsguiden för samhantering, skapar registreringen som platsen talar med klientorganisationen genom.
center-principals-title = Administration av klientorganisation | Företagsprogram
center-principals-table = Företagsprogram
center-principals-empty-title = Inget företagsprogram för platsen än
center-principals-empty = Ja på Skapa AAD-program, i konfigurationsguiden för samhantering, skapar tjänstens huvudnamn för gatewaytjänsten.
center-application-name = Visningsnamn
center-application-id = Program-ID (klient)
center-application-object-id = Objekt-ID
center-application-created = Skapad
center-application-audience = Konton som stöds
center-application-permissions = Behörigheter
center-audience-my-org = Bara den här organisationen (AzureADMyOrg)
center-principal-type = Typ
center-principal-names = Tjänstens huvudnamn
center-principal-roles = Approller

# Enheter > Översikt
center-overview-title = Enheter - Översikt
center-overview-managed-by = Enheter efter hanteras av
center-overview-os-build = Enheter efter OS-version
center-overview-client-state = Platsens enheter efter klienttillstånd
center-overview-client-online = Ansluten
center-overview-client-offline = Frånkopplad
center-overview-client-none = Ingen klient
center-overview-actions = Enhetsåtgärder efter status
center-overview-uploads = Det senaste dygnets uppladdningar
center-overview-upload = Uppladdning
center-overview-full = { $time }, fullständig synkronisering
center-overview-added = Enheter som tillkom
center-overview-changed = Enheter som ändrades
center-overview-removed = Enheter som togs bort
center-overview-connector = Anslutningsprogrammets hälsa

# Enheter > Övervaka
center-monitor-title = Enheter - Övervaka
center-monitor-explain = Rapporter om enheter. Labbet har dem som hör till klientkoppling.
center-monitor-actions = Enhetsåtgärder
center-monitor-actions-title = Övervaka - Enhetsåtgärder
center-monitor-assignment-status = Tilldelningsstatus
center-monitor-noncompliant = Inkompatibla enheter
center-monitor-encryption = Krypteringsrapport
center-monitor-enrollment-failures = Registreringsfel
center-monitor-update-rings = Distributionstillstånd per uppdateringsring
center-monitor-device = Enhetsnamn
center-monitor-user = Användare
center-monitor-action = Åtgärd
center-monitor-status = Status
center-monitor-initiated-by = Initierad av
center-monitor-time = Datum/tid
center-monitor-any = Alla
center-monitor-search = Sök på enhetsnamn, användare eller initierad av
center-monitor-none-title = Inga enhetsåtgärder
center-monitor-none = Ingen åtgärd har begärts som passar sökningen och filtren.
center-monitor-trace = { $action } på { $device }: visa vägen
center-monitor-exported = { $rows ->
    [one] En åtgärd exporterades.
   *[other] { $rows } åtgärder exporterades.
}
center-monitor-export-file = Enhetsåtgärder

center-rights-title = Administration av klientorganisation | Roller
center-rights-table = Vem får göra vad
center-rights-person = Person och roller
center-rights-attach = Ansluta klientorganisationen
center-rights-console = Läsa konsolen
center-rights-devices = Läsa enheter
center-rights-action = Köra enhetsåtgärder
center-rights-cmpivot = Köra CMPivot
center-rights-yes = Ja
center-rights-no = Nej
center-rights-device = Namn på en enhet
center-rights-choose = Fråga om den här enheten
center-rights-any = Fråga om vilken enhet som helst
center-rights-unknown = Administrationscentret visar ingen enhet med det namnet.
center-rights-for-any = Frågan gäller vilken enhet som helst: bara personernas egna rättigheter prövas.
center-rights-for-device = Frågan gäller { $device }, som den är nu.
center-rights-link = Vem som får köra åtgärder på den här enheten

## Sidor som läses från platsen när de öppnas
center-refused-access = Du har inte åtkomst till den här informationen
center-refused-access-text = Kontrollera att rätt användarroll är tilldelad i Intune.
center-refused-unable = Det går inte att hämta { $what }
center-refused-unable-text = Kontrollera att användaridentifieringen för Azure AD och AD är konfigurerad och att båda har hittat användaren. Kontrollera att användaren har rätt behörighet i Configuration Manager.
center-refused-device = Enheten hittas inte, eller så har du inte behörighet till den
center-refused-device-text = Enheten har lämnat platsen, eller ligger utanför det som kontot får se där.
center-refused-loading = Det gick inte att läsa in innehållet
center-refused-loading-text = Tidsgränsen för att hämta resultatet överskreds. Kontrollera att Configuration Managers tjänstanslutningspunkt är i drift och har en anslutning till molnet.
center-refused-validating = Det gick inte att validera begäran
center-refused-validating-text = Kontrollera att Configuration Managers tjänstanslutningspunkt når de internetslutpunkter som klientanslutning kräver.
center-refused-forbidden = (403) åtkomst nekad
center-refused-forbidden-text = SMS-providern godtog inte begärans autentisering.
center-refused-unexpected = Ett oväntat fel uppstod
center-refused-unexpected-text = Platsens administrationstjänst gav inget svar.
center-refused-what-client-details = klientinformationen
center-refused-what-collections = samlingarna
center-list-exported = { $rows ->
    [one] En rad exporterades till { $file }.
   *[other] { $rows } rader exporterades till { $file }.
}
center-list-export-none = Det finns inga rader att exportera.

## Klientinformation
center-client-title = { $device } | Klientinformation
center-client-online = Ansluten
center-client-logged-on-user = Inloggad användare
center-client-on-internet = På internet
center-client-co-managed = Samhanterad
center-client-compliant = Efterlevande
center-client-last-online = Senast ansluten
center-client-management-point = Hanteringsplats
center-client-last-active = Senast aktiv
center-client-last-mp = Senaste hanteringsplatsens servernamn
center-client-last-policy = Senaste principbegäran
center-client-mac = MAC-adress
center-client-site-code = Platskod
center-client-version = Klientversion
center-client-hourly = Den primära platsen uppdaterar Senast aktiv, Senaste hanteringsplatsens servernamn och Senaste principbegäran en gång i timmen, senast { $time }. Resten läses direkt.
center-client-properties = Egenskaper
center-client-boundary-groups = Gränsgrupper
center-client-ad-site = AD-platsnamn
center-client-full-domain = Fullständig domän
center-client-full-build = Fullständig OS-version
center-client-virtual-machine = Virtuell dator
center-client-resource-id = Resurs-ID
center-client-approved = Godkänd
center-client-no-boundary-groups = Inga gränsgrupper hittades, eller så har användaren inte behörighet att visa information om gränsgrupper

## En enhets samlingar
center-collections-title = { $device } | Samlingar
center-collections-name = Samlingens namn
center-collections-id = Samlings-ID
center-collections-none = Enheten är inte med i någon samling

## Resursutforskaren
center-refused-what-resource = resursinformationen
center-explorer-title = { $device } | Resursutforskaren
center-explorer-date = Maskinvaruinventering från
center-explorer-classes = Inventeringsklasser
center-explorer-search = Sök bland klasser och värden
center-explorer-search-placeholder = Sök
center-explorer-no-class = Ingen klass har det du söker.
center-explorer-keyword = Filtrera resultat efter nyckelord
center-explorer-no-instance = Ingen instans av klassen har nyckelordet.
center-explorer-none-title = Ingen maskinvaruinventering
center-explorer-none = Platsen har ingen maskinvaruinventering för klienten. En klient skickar en varje vecka.

## Tidslinje
center-refused-what-timeline = tidslinjen
center-timeline-title = { $device } | Tidslinje
center-timeline-sync = Synkronisera
center-timeline-syncing = Klienten ombeds att skicka sina händelser.
center-timeline-synced = Klienten skickade sina händelser.
center-timeline-sent = Klienten skickar sina händelser en gång om dagen, senast { $time }. Synkronisera hämtar dem nu.
center-timeline-chart = Händelser efter tid och nivå
center-timeline-events = Händelser
center-timeline-time = Tid
center-timeline-level = Nivå
center-timeline-provider = Provider
center-timeline-id = Händelse-ID
center-timeline-event = Händelse
center-timeline-message = Meddelande
center-timeline-filters = Filter
center-timeline-range = Tidsintervall
center-timeline-start = Start (UTC)
center-timeline-end = Slut (UTC)
center-timeline-levels = Händelsenivåer
center-timeline-provider-name = Providerns namn
center-timeline-critical = Kritisk
center-timeline-error = Fel
center-timeline-warning = Varning
center-timeline-information = Information
center-timeline-none-title = Inga händelser
center-timeline-none = Klienten har inte skickat någon händelse som passar filtren. Platsen sparar händelser i 30 dagar.

## Programuppdateringar
center-refused-what-updates = programuppdateringarna
center-updates-title = { $device } | Programuppdateringar
center-updates-search = Sök i rubrik, klassificering och status
center-updates-none = Ingen programuppdatering passar sökningen och filtren
center-update-title = Rubrik
center-update-description = Beskrivning
center-update-classification = Klassificering
center-update-product = Produktkategori
center-update-article = Artikel
center-update-status = Status
center-update-time = Statustid
center-update-unknown = Okänd
center-update-compliant = Efterlevande
center-update-non-compliant = Inte efterlevande
center-update-conflict = Konflikt upptäckt
center-update-error = Fel
center-update-partial = Delvis efterlevande
