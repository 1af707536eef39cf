### Administrationscentret. Produktens ord följer de svenska dokumenten; våra egna säger vad som händer och vad man gör.

## Ram
center-title = { term-admin-center }
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
center-menu-no-client = { $entry } frågar Configuration Manager-klienten, och den här enheten har ingen.
center-menu-not-in-version = { $entry } kom med version { $since } av Configuration Manager. Uppdatera platsen i konsolen: Administration, Uppdateringar och underhåll.
center-menu-preview = { $page } (förhandsversion)
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
center-menu-recovery-keys = Återställningsnycklar
center-menu-software-updates = Programuppdateringar

## Menyn för Administration av klientorganisation
center-menu-tenant-status = Klientorganisationens status
center-menu-connectors = Anslutningsprogram och token
center-menu-roles = Roller
center-menu-audit-logs = Granskningsloggar
center-menu-all-users = Alla användare
center-menu-deleted-users = Borttagna användare
center-menu-password-reset = Lösenordsåterställning
center-menu-user-settings = Användarinställningar
center-menu-profile = Profil
center-menu-assigned-roles = Tilldelade roller
center-menu-licenses = Licenser
center-menu-user-devices = Enheter
center-menu-azure-ad-services = Azure Active Directory
center-menu-app-registrations = Appregistreringar
center-menu-enterprise-applications = Företagsprogram
center-menu-filters = Filter
center-menu-customization = Anpassning

## Alla enheter
center-all-devices-title = Enheter - Alla enheter
center-refresh = Uppdatera
center-filter = Filter
center-add-filters = Lägg till filter
center-columns = Kolumner
center-export = Exportera
center-bulk-actions = Massåtgärder för enheter
center-filters-applied = Använda filter: { $filters }
center-filters-clear = Rensa filter
center-search-devices = Sök enheter
center-search-placeholder = Sök efter IMEI, serienummer, e-postadress, UPN, enhetsnamn, hanteringsnamn, telefonnummer, operativsystem, modell eller tillverkare
center-showing-none-of = { $total ->
    [one] Visar 0 av 1 post
   *[other] Visar 0 av { $total } poster
}
center-page = Sida
center-page-of = av { $pages }
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
center-column-azure-ad-device-id = Enhets-ID i { $directory ->
       *[0] Azure AD
        [1] Microsoft Entra
    }
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
center-compliance-not-compliant = { term-noncompliant }
center-compliance-in-grace-period = Inom respitperioden
center-compliance-conflict = Konflikt
center-compliance-error = Fel
center-compliance-not-evaluated = Inte utvärderad
center-join-hybrid = Ansluten till { $directory ->
       *[0] Azure AD
        [1] Microsoft Entra
    }, hybrid
center-join-azure-ad = Ansluten till { $directory ->
       *[0] Azure AD
        [1] Microsoft Entra
    }
center-join-registered = Registrerad i { $directory ->
       *[0] Azure AD
        [1] Microsoft Entra
    }
center-yes = Ja
center-no = Nej
center-value-unknown = Okänt

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
center-no-match-title = Ingen enhet passar
center-no-match = Inget i listan passar den här sökningen och filtreringen. Ändra dem, eller visa alla enheter igen.
center-show-all = Visa alla enheter
center-first-title = Ingen plats är ansluten till klientorganisationen än
center-first-text = En Configuration Manager-plats enheter visas här när platsen laddar upp dem. Det börjar i Configuration Manager-konsolen, med konfigurationsguiden för { $wizard ->
       *[0] samhantering
        [1] molnanslutning
    }: logga in som global administratör och välj Ladda upp till administrationscentret för Microsoft Endpoint Manager.
center-first-link = Öppna konfigurationsguiden för { $wizard ->
       *[0] samhantering
        [1] molnanslutning
    }
center-upload-off-title = Platsen laddar inte upp sina enheter
center-upload-off-text = Platsen har samhanteringsinställningar, men Ladda upp till administrationscentret för Microsoft Endpoint Manager är av. Slå på det i samhanteringsinställningarnas egenskaper.
center-upload-off-link = Öppna egenskaperna för CoMgmtSettingsProd
center-waiting-title = Platsen är ansluten. Enheterna är på väg
center-waiting-text = Den första synkroniseringen skickar varje enhet i omfånget. Var och en visas här fem till tio simulerade minuter efter att dess batch kom fram.
center-page-beyond = Sidan ligger efter listans slut.
center-page-first = Gå till första sidan

## Maskinvara
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
center-connector-offboard-how = Avmarkera Ladda upp till administrationscentret för Microsoft Endpoint Manager i Egenskaper för CoMgmtSettingsProd, i Configuration Manager-konsolen. De enheter som bara Configuration Manager hanterar försvinner från administrationscentret; inställningsobjektet och programmet i { term-directory } finns kvar. Portalens egen Ta bort ingår inte i labbet.
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
center-connector-empty = En hierarki visas här när dess plats har registrerats med konfigurationsguiden för { $wizard ->
       *[0] samhantering
        [1] molnanslutning
    }.
center-applications-title = Administration av klientorganisation | Appregistreringar
center-applications-table = Appregistreringar
center-applications-empty-title = Ingen appregistrering för platsen än
center-applications-empty = Ja på { term-consent-prompt }, i konfigurationsguiden för { $wizard ->
       *[0] samhantering
        [1] molnanslutning
    }, skapar registreringen som platsen talar med klientorganisationen genom.
center-principals-title = Administration av klientorganisation | Företagsprogram
center-principals-table = Företagsprogram
center-principals-empty-title = Inget företagsprogram för platsen än
center-principals-empty = Ja på { term-consent-prompt }, i konfigurationsguiden för { $wizard ->
       *[0] samhantering
        [1] molnanslutning
    }, skapar tjänstens huvudnamn för gatewaytjänsten.
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
center-principal-permissions = Behörigheter
center-principal-change = Bevilja eller återkalla dem i labbet

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
center-rights-applications = Åtgärder för program
center-rights-scripts = Köra skript
center-rights-recovery = Visa återställningsnycklar
center-rights-yes = Ja
center-rights-no = Nej
center-rights-device = Namn på en enhet
center-rights-choose = Fråga om den här enheten
center-rights-any = Fråga om vilken enhet som helst
center-rights-unknown = Administrationscentret visar ingen enhet med det namnet.
center-rights-for-any = Frågan gäller vilken enhet som helst: bara personernas egna rättigheter prövas.
center-rights-for-device = Frågan gäller { $device }, som den är nu.
