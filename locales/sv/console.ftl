# Configuration Manager-konsolen. Kontrollernas namn är produktens.

## Fönstret

console-caption = Configuration Manager-konsolen
console-caption-connected = Configuration Manager-konsolen (ansluten till { $code } – { $name })
console-caption-note = Simulerad
console-navigation = Navigering
console-ribbon = Kommandon
console-ribbon-home = Start
console-breadcrumb = Du är här
console-workspaces = Arbetsytor
console-list-pane = Lista
console-detail-pane = Detaljer
console-not-built = Ingår inte i simuleringen
console-not-built-note = Det som är grått ingår inte i simuleringen.
console-refresh = Uppdatera
console-row-menu = Radens kommandon
console-more = Kommandon för { $name }

console-workspace-assets-and-compliance = Tillgångar och efterlevnad
console-workspace-software-library = Programvarubibliotek
console-workspace-monitoring = Övervakning
console-workspace-administration = Administration

console-node-overview = Översikt
console-node-updates-and-servicing = Uppdateringar och underhåll
console-node-hierarchy-configuration = Hierarkikonfiguration
console-node-cloud-services = Molntjänster
console-node-azure-services = Azure-tjänster
console-node-co-management = { term-node }
console-node-cloud-management-gateway = Gateway för molnhantering
console-node-site-configuration = Platskonfiguration
console-node-client-settings = Klientinställningar
console-node-security = Säkerhet
console-node-distribution-points = Distributionsplatser
console-node-users = Användare
console-node-devices = Enheter
console-node-user-collections = Användarsamlingar
console-node-device-collections = Enhetssamlingar
console-node-asset-intelligence = Tillgångsinformation
console-node-compliance-settings = Inställningar för efterlevnad
console-node-endpoint-protection = Endpoint Protection

## Knappar

console-cancel = Avbryt
console-cancel-key = A
console-no = Nej
console-no-key = N
console-previous = < Föregående
console-previous-key = R
console-next-key = N
console-summary-key = S
console-close-key = G
console-yes-key = J
console-apply-key = V
console-browse-key = B
console-sign-in-key = L
console-learn-more = Läs mer
console-outside-link = Det här är en simulering: sidan bakom länken ingår inte.

## Samhantering: lista och detaljer

console-configure-loading = Platsens inställningar läses fortfarande.
console-configure-exists = { term-node } är redan konfigurerad: en plats har ett inställningsobjekt. Öppna Egenskaper för CoMgmtSettingsProd om du vill ändra det.
console-properties-nothing = Det finns inget att visa egenskaper för: samhantering är inte konfigurerad än.
console-properties-select-first = Markera först CoMgmtSettingsProd i listan.
console-offboard = Koppla från…
console-offboard-key = K
console-offboard-nothing = Det finns inget att koppla från: samhantering är inte konfigurerad än.
console-offboard-off = Det finns inget att koppla från: uppladdningen är redan av. Egenskaper slår på den.
console-offboard-where = Stäng av uppladdningen på fliken Konfigurera uppladdning för att koppla från platsen.
console-offboard-how = Avmarkera rutan och välj Använd för att koppla från platsen. Inga fler enheter laddas upp, och de enheter som bara Configuration Manager hanterar försvinner från administrationscentret. CoMgmtSettingsProd och programmet i { term-directory } finns kvar, och rutan ansluter platsen igen.
console-attach-how = Markera rutan och välj Använd för att ansluta platsen. En global administratör loggar in och svarar Ja på { term-consent-prompt }.
console-empty-title = { term-node } är inte konfigurerad än
console-empty-text = Ingenting laddas upp, och administrationscentret visar ingen enhet från platsen. Välj { term-configure } i menyfliksområdet för att ansluta platsen till klientorganisationen.
console-empty-open = Starta guiden
console-column-name = Namn
console-column-upload = Uppladdning
console-column-enrollment = Automatisk registrering
console-column-onboarded-by = Registrerad av
console-column-onboarded = Registrerad
console-column-commands = Kommandon
console-column-icon = Typ
console-state-on = På
console-state-off = Av
console-detail-next-upload = Nästa uppladdning
console-detail-no-upload = Ingen: uppladdningen är av
console-detail-enrolled = Registrerade enheter

## Konfigurationsguiden för samhantering

console-wizard-title = { term-wizard }
console-wizard-pages = Sidor
console-page-tenant-onboarding = { term-onboarding-tab }
console-page-configure-upload = Konfigurera uppladdning
console-page-enablement = Aktivering
console-page-workloads = Arbetsbelastningar
console-page-staging = Mellanlagring
console-page-summary = Sammanfattning
console-page-progress = Förlopp
console-page-completion = Slutförande
console-heading-tenant-onboarding = { $wizard ->
       *[0] Microsoft Intune-prenumeration
        [1] Inställningar för molnanslutning
    }
console-heading-configure-upload = { $wizard ->
       *[0] Konfigurera uppladdning
        [1] Konfigurera uppladdning till administrationscentret för Microsoft Endpoint Manager
    }
console-heading-enablement = Aktivera samhantering
console-heading-workloads = Arbetsbelastningar
console-heading-staging = Konfigurera samlingar för distribution
console-heading-summary = Sammanfattning
console-heading-progress = Förlopp
console-heading-completion = Slutförande

console-wizard-sign-in-first = Logga först in som global administratör.
console-wizard-signed-in = Inloggad som { $user }.
console-wizard-nothing-chosen = Det finns inget att konfigurera: slå på uppladdningen, den automatiska klientregistreringen eller båda.
console-wizard-upload-unsupported-government = Enheter kan inte laddas upp i AzureUSGovernmentCloud: det kräver platsversion 2107 eller senare, och den här platsen är { $version }.
console-wizard-upload-unsupported-china = Enheter kan inte laddas upp i AzureChinaCloud: det stöds inte där.
console-wizard-first-page = Det här är den första sidan.
console-wizard-last-page = Det här är den sista sidan.
console-wizard-summary-here = Sammanfattningen har visats.
console-wizard-committed = Inställningarna har skickats: det går inte att backa. Egenskaper ändrar dem senare.
console-wizard-abandon-application = Programmet som du skapade i { term-directory } finns kvar.
console-wizard-running = Inställningarna skickas.
console-wizard-not-reached = Den här sidan kommer senare. Välj Nästa.
console-wizard-starts-over = Guiden börjar om: det som angavs tidigare finns inte kvar.
console-wizard-sign-in-lost = Dina val finns kvar, men kontot som hade loggat in finns inte längre. Logga in igen.
console-wizard-abandon-title = Avbryt guiden
console-wizard-abandon = Vill du avbryta guiden? Det du har angett går förlorat; ingenting har konfigurerats.

console-azure-environment = Azure-miljö:
console-azure-environment-name = Azure-miljö
console-sign-in-text = { $wizard ->
       *[0] Logga in på Microsoft Intune med ditt Microsoft Intune-organisationskonto
        [1] Logga in på Microsoft Endpoint Manager med ditt organisationskonto.
    }
console-subscribe-before = { $wizard ->
       *[0] Om du inte har något Microsoft Intune-organisationskonto kan du prenumerera på
        [1] Om du inte har någon prenumeration,
    }
console-subscribe-link = { $wizard ->
       *[0] Microsoft Intune
        [1] prenumerera här.
    }
console-subscribe-after = { $wizard ->
       *[0] kontoportal.
        [1] { "" }
    }
console-enable-automatic-enrollment = Aktivera automatisk klientregistrering för samhantering
console-enable-automatic-enrollment-key = U
console-upload-to-admin-center-key = M
console-cloud-attach-text = När du slutför guiden molnansluts dina berättigade enheter, och du aktiverar funktioner som omfattande analyser, molnkonsol, enhetsfrågor i realtid och mycket mer.
console-default-settings = Använd standardinställningar (rekommenderas)
console-default-settings-key = K
console-default-enrollment = Aktiverar automatisk registrering av alla berättigade enheter i Intune
console-default-analytics = Aktiverar slutpunktsanalys
console-default-upload = Aktiverar automatisk uppladdning av alla dina enheter till { $admin-center ->
       *[0] administrationscentret för Microsoft Endpoint Manager
        [1] administrationscentret för Microsoft Intune
    }
console-default-defender = Aktiverar uppladdning av data från Microsoft Defender för Endpoint för rapportering
console-customize-settings = Anpassa inställningar
console-customize-settings-key = P
console-privacy-intune = { $wizard ->
       *[0] Läs sekretesspolicyn för Microsoft Intune online.
        [1] Läs Microsofts sekretesspolicy.
    }
console-privacy-configuration-manager = Läs sekretesspolicyn för Configuration Manager online.

console-import-box = Importera en separat webbapp (valfritt) för att synkronisera Configuration Manager-klientdata till administrationscentret för Microsoft Endpoint Manager
console-import-box-key = W
console-import-name = Importerat program
console-import = Importera
console-import-key = T
console-import-title = Importera appar
console-import-text = Importera ett program som redan är registrerat i { term-directory }. Då skapas inget program.
console-import-tenant-name = { $directory ->
       *[0] Namn på Azure AD-klientorganisation
        [1] Namn på Microsoft Entra-klientorganisation
    }
console-import-tenant-name-key = N
console-import-tenant-id = { $directory ->
       *[0] ID för Azure AD-klientorganisation
        [1] ID för Microsoft Entra-klientorganisation
    }
console-import-tenant-id-key = I
console-import-application-name = Programnamn
console-import-application-name-key = P
console-import-client-id = Klient-ID
console-import-client-id-key = K
console-import-secret-key = Hemlig nyckel
console-import-secret-key-key = H
console-import-secret-expiry = Den hemliga nyckelns förfallodatum
console-import-secret-expiry-key = O
console-import-app-id-uri = App-ID-URI
console-import-app-id-uri-key = U
console-import-where = De finns under Appregistreringar i administrationscentret; där visas en klienthemlighets värde bara en gång.
console-import-verify = Verifiera
console-import-verify-key = V
console-import-verified = Verifieringen lyckades.
console-import-busy = Platsen frågar klientorganisationen.
console-import-incomplete = Fyll i alla fält först.
console-import-verify-first = Välj Verifiera först.
console-import-missing = Importera programmet eller avmarkera rutan.
console-import-tick-first = Markera rutan först.
console-import-customize-first = Välj först ”Anpassa inställningar”.
console-import-exists = Platsen använder redan ett program och fortsätter med det.

console-upload-devices = Enheter
console-upload-select = Välj vilka enheter som ska laddas upp till Microsoft Endpoint Manager
console-upload-children = Underordnade samlingar ingår.
console-upload-browse-reason = Välj först ”{ console-upload-one-collection }”.
console-upload-collection-missing = Bläddra till samlingen vars enheter ska laddas upp.
console-upload-disabled-reason = Uppladdningen är av.
console-collection = Samling:
console-upload-all-devices-key = I
console-upload-one-collection-key = L
console-upload-endpoint-analytics-group = Slutpunktsanalys
console-upload-endpoint-analytics = Aktivera slutpunktsanalys för enheter som laddas upp till Microsoft Endpoint Manager
console-upload-endpoint-analytics-key = P
console-upload-rbac-group = Rollbaserad åtkomstkontroll
console-upload-enforce-rbac = Framtvinga Configuration Manager RBAC för begäranden från molnkonsolen som interagerar med Configuration Manager
console-upload-enforce-rbac-key = C
console-upload-defender-group = Microsoft Defender för Endpoint
console-upload-defender = Aktivera uppladdning av data från Microsoft Defender för Endpoint för rapportering om enheter som laddas upp till { $admin-center ->
       *[0] administrationscentret för Microsoft Endpoint Manager
        [1] administrationscentret för Microsoft Intune
    }
console-upload-defender-key = U

console-enablement-text = Konfigurera automatisk registrering i Microsoft Intune för att aktivera samhantering för enheter som hanteras av Configuration Manager.
console-enablement-automatic-enrollment = Automatisk registrering i Intune
console-enrollment-none = Ingen
console-enrollment-pilot = Pilot
console-enrollment-all = Alla
console-enrollment-all-key = L
console-enrollment-pilot-key = P
console-enrollment-none-key = I
console-enrollment-key = T
console-enablement-collection = Automatisk Intune-registrering
console-enablement-browse-reason = Bara Pilot behöver en samling.
console-enablement-collection-missing = Bläddra till samlingen för pilotregistreringen.
console-enablement-command-line = På enheter som redan är registrerade i Intune installeras klienten som en Intune-app. Dess kommandorad kräver en gateway för molnhantering, och platsen har ingen.
console-enablement-prerequisites = Kontrollera att rätt förutsättningar är installerade.

console-workloads-text = Välj vem som hanterar varje arbetsbelastning. Pilot Intune flyttar den bara för klienterna i en pilotsamling; sidan Mellanlagring frågar efter samlingen.
console-workload-compliance-policies = Efterlevnadsprinciper
console-workload-device-configuration = Enhetskonfiguration
console-workload-endpoint-protection = Endpoint Protection
console-workload-resource-access-policies = Principer för resursåtkomst
console-workload-client-apps = Klientappar
console-workload-office-click-to-run-apps = Office Klicka-och-kör-appar
console-workload-windows-update-policies = Windows Update-principer
console-authority-configuration-manager = Configuration Manager
console-authority-pilot-intune = Pilot Intune
console-authority-intune = Intune

console-staging-pilot = Pilot
console-staging-text = När du konfigurerar en arbetsbelastning för Pilot Intune väljer du en enhetssamling som pilotgrupp.
console-staging-warning = Kontrollera att pilotenheterna redan är registrerade i Intune.
console-staging-browse-reason = Bara en arbetsbelastning på Pilot Intune har en pilotgrupp.
console-staging-collection-missing = Bläddra till en pilotgrupp för varje arbetsbelastning på Pilot Intune.

console-summary-text = Guiden kommer att konfigurera de här inställningarna:
console-summary-next = Välj Nästa för att tillämpa dem. Välj Föregående för att ändra dem.
console-summary-upload = Ladda upp till administrationscentret för Microsoft Endpoint Manager
console-summary-scope = Enheter som laddas upp
console-summary-endpoint-analytics = Slutpunktsanalys
console-summary-enforce-rbac = Framtvinga Configuration Manager RBAC
console-summary-defender = Data från Microsoft Defender för Endpoint
console-summary-automatic-enrollment = Automatisk klientregistrering för samhantering
console-summary-on = På
console-summary-off = Av
console-summary-value = { $value }
console-summary-collection = { $name } ({ $id }), med underordnade samlingar
console-summary-pilot = Pilot Intune: { $name } ({ $id })
console-summary-cloud-attach = Molnanslutning
console-summary-admin-center = Aktivera administrationscentret för Microsoft Endpoint Manager
console-summary-true = Sant
console-summary-false = Falskt
console-summary-data-upload = Datauppladdning
console-summary-collection-to-upload = Samling som laddas upp
console-summary-all-devices = Alla enheter
console-summary-devices-to-enroll = Enheter som registreras automatiskt i Microsoft Intune
console-summary-eligible-devices = Enheter som är berättigade till samhantering

console-progress-text = Inställningarna tillämpas.
console-progress-ended = Det här gjordes:
console-step-sign-in = Logga in på klientorganisationen
console-step-create-application = Skapa programmet i { term-directory }
console-step-use-application = Använd programmet som redan finns i { term-directory }
console-step-import-application = Använd programmet som importerades
console-step-save-settings = Skapa CoMgmtSettingsProd
console-step-read-settings = Läs tillbaka det som gäller
console-step-state-waiting = Väntar
console-step-state-running = Pågår
console-step-state-done = Slutförd
console-step-state-failed = Misslyckades

console-completion-done = Uppgiften ”{ term-wizard }” har slutförts
console-completion-details = Information:
console-completion-exit = Avsluta guiden genom att klicka på Stäng.
console-completion-next = Sidan säger sedan vad som händer härnäst, och när.
console-completion-failed = { term-wizard } stannade. Inte gjort:
console-completion-advice-already-onboarded = Guiden slutfördes på annat håll under tiden. Stäng den och titta på Egenskaper för CoMgmtSettingsProd.
console-completion-advice-not-global-administrator = Stäng guiden, starta den igen och logga in med ett konto som är global administratör.
console-completion-advice-consent-missing = Stäng guiden, starta den igen och svara Ja på { term-consent-prompt }.
console-completion-advice-other = Inget mer gjordes. Stäng guiden och starta den igen när orsaken är borta.

## Inloggning och medgivande

console-sign-in-title = Logga in på den simulerade klientorganisationen
console-sign-in-explanation = Välj vem som loggar in. Inget lösenord behövs: de här personerna finns bara i simuleringen.
console-sign-in-account = Konto
console-sign-in-no-role = Ingen katalogroll
console-sign-in-pick = Välj först ett konto.
console-sign-in-busy = Loggar in.
console-sign-in-refused = { $user } kan inte registrera platsen: det kräver katalogrollen { $required }, och kontot har { $roles }. Logga in med ett annat konto.
console-sign-in-refused-without-role = { $user } kan inte registrera platsen: det kräver katalogrollen { $required }, och kontot har ingen katalogroll. Logga in med ett annat konto.
console-consent-title = { term-consent-prompt }
console-consent-text = Den här åtgärden registrerar ett program i AAD-klientorganisationen { $tenant } för att auktorisera synkroniseringen av data till Intune. Vill du fortsätta?
console-consent-effect = Ja skapar en appregistrering och tjänstens huvudnamn Configuration Manager Microservice i den simulerade klientorganisationen. Nej skapar ingenting.
console-consent-text-existing = Platsens program finns redan i AAD-klientorganisationen { $tenant }, från ett tidigare medgivande. Vill du använda det för att auktorisera synkroniseringen av data till Intune?
console-consent-effect-existing = Ja använder det: inget andra program skapas. Nej lämnar allt som det är.
console-consent-busy = Programmet skapas.
console-consent-busy-existing = Medgivandet skickas.
console-consent-declined = Du svarade Nej: ingenting skapades, och utan programmet kan ingen enhet laddas upp. Försök igen och svara Ja, eller slå av uppladdningen.
console-consent-declined-existing = Du svarade Nej: ingenting ändrades, och uppladdningen slogs inte på. Programmet finns kvar i { term-directory }. Försök igen och svara Ja, eller slå av uppladdningen.

## Välj samling

console-picker-title = Välj samling
console-picker-text = Välj en enhetssamling. Dess underordnade samlingar ingår.
console-picker-search = Sök samlingar
console-picker-pick = Välj först en samling.
console-picker-nothing = Ingen samling matchar
console-members-with-children = { $own } ({ $all } med underordnade samlingar)
console-column-collection-id = Samlings-ID
console-column-member-count = Antal medlemmar
console-column-member-count-all = Med underordnade samlingar
console-column-limiting-collection = Begränsande samling
console-show-members = Visa medlemmarna under Enheter

## Egenskaper

console-properties-unchanged = Ingenting har ändrats.
console-properties-applying = Ändringarna tillämpas.
console-properties-applied = Ändringarna gäller nu.
console-properties-starts-over = Ändringarna som inte tillämpades finns inte kvar: inställningarna, eller hela världen, ändrades under tiden.
console-properties-environment-fixed = Miljön är fast när platsen är konfigurerad.
console-properties-signed-in = Inloggad som { $user }. Använd gör ändringarna med det kontot.
console-properties-workloads-reason = Arbetsbelastningar kan flyttas när Automatisk registrering i Intune är Pilot eller Alla (fliken Aktivering).
console-offboarding-title = Stoppa uppladdningen
console-offboarding-text = Platsen kopplas från: inga fler enheter laddas upp, och de enheter som bara Configuration Manager hanterar försvinner från administrationscentret.
console-offboarding-effect = Programmet i { term-directory } finns kvar, och du kan ansluta platsen igen när som helst. Vill du fortsätta?

## Enheter

console-search-devices = Sök enheter
console-search-devices-placeholder = Namn, användare, operativsystem, version, modell, tillverkare eller serienummer
console-filter-upload = Uppladdning
console-filter-upload-any = Alla enheter på platsen
console-upload-state-uploaded = Uppladdad
console-upload-state-not-uploaded = Inte uppladdad, oavsett orsak
console-upload-state-leaving = Uppladdad, på väg bort
console-upload-state-not-visible-yet = Uppladdad, syns inte än
console-upload-state-waiting = Väntar på nästa uppladdning
console-upload-state-no-client = Inte uppladdad: ingen klient
console-upload-state-shared-certificate = Inte uppladdad: delat certifikat
console-upload-state-outside-scope = Inte uppladdad: utanför samlingen
console-upload-state-upload-off = Inte uppladdad: uppladdningen är av
console-column-client = Klient
console-column-primary-user = Primära användare
console-column-operating-system = Operativsystem
console-column-build = Operativsystemversion
console-column-client-activity = Klientaktivitet
console-column-site-code = Platskod
console-column-client-version = Klientversion
console-online = Online
console-offline = Offline
console-all-devices = Alla enheter
console-devices-of-collection = Medlemmar i { $name }
console-devices-range = { $total ->
    [one] 1 till 1 av 1 enhet
   *[other] { $first } till { $last } av { $total } enheter
}
console-devices-range-none = 0 enheter
console-devices-range-none-of = { $total ->
    [one] 0 av 1 enhet
   *[other] 0 av { $total } enheter
}
console-devices-nothing = Ingen enhet matchar
console-devices-show-all = Visa alla enheter
console-page-previous = Föregående sida
console-page-next = Nästa sida
console-first-page = Det här är den första sidan.
console-last-page = Det här är den sista sidan.

console-menu-run-script = Kör skript
console-menu-start = Starta
console-menu-resource-explorer = Resursutforskaren
console-menu-remote-control = Fjärrstyrning
console-menu-admin-center = Administrationscenter
console-menu-lab = Labb (bara simulering)
console-admin-center-not-uploaded = Administrationscentret har inte den här enheten: den laddas inte upp. Detaljerna säger varför.
console-admin-center-not-yet = Administrationscentret visar inte enheten än: den syns 5 till 10 minuter efter uppladdningen.
console-open-admin-center = Öppna i administrationscentret
console-lab-take-off-line = Koppla från
console-lab-bring-on-line = Koppla till igen
console-lab-share-certificate = Dela ett certifikat…
console-lab-separate-certificates = Ge var sitt certifikat…
console-lab-share-title = Dela ett certifikat
console-lab-share-question = Ska distributionsplatsen { $name } och dess klient dela ett PKI-certifikat? En sådan enhet synkroniseras inte: nästa uppdatering tar bort den från administrationscentret. ”Ge var sitt certifikat” ångrar det.
console-lab-separate-title = Ge var sitt certifikat
console-lab-separate-question = Ska distributionsplatsen { $name } och dess klient få var sitt certifikat? Nästa uppdatering laddar upp enheten igen.
console-lab-took-off-line = { $name } är frånkopplad tills du kopplar till den igen.
console-lab-brought-on-line = { $name } är tillkopplad igen.
console-lab-shared-certificate = Distributionsplatsen { $name } och dess klient delar nu ett PKI-certifikat. En sådan enhet synkroniseras inte.
console-lab-separated-certificates = Distributionsplatsen { $name } och dess klient har åter var sitt certifikat.
console-lab-refused = Inte gjort: { $reason }
console-lab-no-client = Enheten har ingen Configuration Manager-klient.
console-lab-is-off-line = Enheten är redan frånkopplad.
console-lab-is-on-line = Enheten är redan tillkopplad.
console-lab-not-a-distribution-point = Bara en distributionsplats kan dela sitt certifikat med klienten.

console-uploaded = Administrationscentret visar enheten.
console-upload-on-its-way = Enheten är uppladdad och syns i administrationscentret 5 till 10 minuter efter uppladdningen.
console-upload-waiting = Enheten väntar på nästa körning av CMGatewaySyncUploadWorker; 5 till 10 minuter senare visar administrationscentret den.
console-uploaded-leaving = Administrationscentret visar den fortfarande; med nästa uppdatering försvinner den.
console-not-uploaded-upload-off = Laddas inte upp: uppladdningen är av. { term-configure } för att ansluta platsen.
console-not-uploaded-offboarded = Laddas inte upp: uppladdningen är av. Slå på den i Egenskaper för CoMgmtSettingsProd för att ansluta platsen.
console-not-uploaded-no-client = Laddas inte upp: enheten har ingen Configuration Manager-klient (kolumnen Klient: Nej).
console-not-uploaded-shared-certificate = Laddas inte upp: distributionsplatsrollen och klienten delar ett PKI-certifikat. En sådan enhet synkroniseras inte.
console-not-uploaded-outside-scope = Laddas inte upp: den finns varken i samlingen vars enheter laddas upp eller i en underordnad samling.
console-not-uploaded-other = Laddas inte upp: { $code }.
console-detail-resource-id = Resurs-ID
console-detail-last-active = Senaste aktivitet
console-detail-last-logon = Senast inloggad användare
console-detail-model = Modell
console-detail-serial-number = Serienummer
console-detail-roles = Platssystemroller
console-detail-shared-certificate = Delar ett certifikat
console-detail-co-managed = Samhanterad
console-detail-sms-id = Unik identifierare i Configuration Manager

# Övervakning > Översikt > Samhantering
console-node-alerts = Aviseringar
console-node-queries = Frågor
console-node-reporting = Rapportering
console-node-site-hierarchy = Platshierarki
console-node-system-status = Systemstatus
console-node-deployments = Distributioner
console-node-client-operations = Klientåtgärder
console-node-client-status = Klientstatus
console-dashboard-client-os = Klienternas operativsystem
console-dashboard-os-windows-10 = Windows 10 1709 och senare
console-dashboard-os-server = Windows Server
console-dashboard-releases = Klienter efter version
console-dashboard-status = Status för samhantering
console-dashboard-eligible = Berättigade enheter
console-dashboard-scheduled = Schemalagda
console-dashboard-initiated = Registrering påbörjad
console-dashboard-enrolled = Registrerade
console-dashboard-enrollment = Registreringsstatus för samhantering
console-dashboard-success-hybrid = Lyckades, hybridanslutna till { $directory ->
       *[0] Azure AD
        [1] Microsoft Entra
    }
console-dashboard-pending = Väntar
console-dashboard-errors = Registreringsfel
console-dashboard-error = Registreringsfel
console-dashboard-no-errors = Ingen registrering har misslyckats.
console-dashboard-settings = Öppna inställningarna för samhantering

console-operations-name = Åtgärd
console-operations-device = Enhet
console-operations-collection = Målsamling
console-operations-state = Tillstånd
console-operations-total = Klienter totalt
console-operations-completed = Slutförda klienter
console-operations-failed = Misslyckade klienter
console-operations-offline = Klienter offline
console-operations-unknown = Okända klienter
console-operations-requested = Begärd
console-operations-updated = Senast uppdaterad
console-operations-created-by = Skapad av
console-operations-search = Sök på enhet eller skapad av
console-operations-none-title = Inga klientåtgärder
console-operations-none = Inget som passar sökningen har skickats till en klient. Administrationscentrets åtgärder och körningar av CMPivot står här när meddelandeservern har dem.
console-operations-computer-policy = Ladda ned datorprincip
console-operations-user-policy = Ladda ned användarprincip
console-operations-applications = Utvärdera programdistributioner
console-operations-cmpivot = CMPivot
console-operations-script = Kör skript
console-operations-succeeded = Lyckades
console-operations-state-failed = Misslyckades
console-operations-waiting = Väntar på klienten
console-operations-under-way = Pågår
console-operations-stopped = Stoppad
console-operations-trace = { $operation } på { $device }: visa vägen

## Uppdateringar och underhåll

console-updates-install = Installera uppdateringspaket
console-updates-select-first = Välj först en uppdatering som är tillgänglig.
console-updates-under-way = En uppdatering installeras. En plats installerar en i taget.
console-updates-question = Vill du uppdatera platsen till version { $version }? Hämtningen, förutsättningskontrollen och installationen tar en timme simulerad tid. Platsen laddar upp som vanligt under tiden. En uppdatering tas inte tillbaka.
console-updates-released = Utgivningsdatum
console-updates-state = Tillstånd
console-updates-full-version = Fullständig version
console-updates-available = Tillgänglig
console-updates-downloading = Hämtas
console-updates-checking = Förutsättningar kontrolleras
console-updates-installing = Installeras
console-updates-installed = Installerad
console-updates-downloading-until = Version { $version } hämtas till { $until }.
console-updates-checking-until = Förutsättningskontrollen för version { $version } pågår till { $until }.
console-updates-installing-until = Version { $version } installeras till { $until }.
console-updates-note = Bara uppdateringar som leder vidare från den installerade versionen visas. En del versioner kräver en annan emellan.
console-updates-compare = Jämför versioner: vad ändras för oss

## CMPivot för en enhetssamling

console-pivot-title = CMPivot
console-pivot-start = Starta CMPivot
console-pivot-start-none = Markera en samling: CMPivot frågar dess klienter.
console-pivot-of = { $members ->
    [one] { $collection }, en medlem.
   *[other] { $collection }, { $members } medlemmar.
}
console-pivot-other = En annan samling
console-pivot-run = Kör fråga
console-pivot-no-collection = Ingen samling är vald. Gå till Enhetssamlingar, markera en och starta CMPivot där.
console-pivot-stop = Stoppa
console-pivot-stop-none = Ingen fråga körs.
console-pivot-save = Favoriter
console-pivot-tabs = Exempel, sammanfattning, resultat och historik
console-pivot-progress = Klienter som har svarat
console-pivot-asking = { $answered } av { $clients } klienter har svarat ({ $offline ->
    [one] en klient frånkopplad
   *[other] { $offline } klienter frånkopplade
} och { $failed ->
    [one] ett fel
   *[other] { $failed } fel
}).
console-pivot-completed = Frågan slutfördes på { $answered } av { $clients } klienter ({ $offline ->
    [one] en klient frånkopplad
   *[other] { $offline } klienter frånkopplade
} och { $failed ->
    [one] ett fel
   *[other] { $failed } fel
}).
console-pivot-stopped = Frågan stoppades. { $answered } av { $clients } klienter hade svarat ({ $offline ->
    [one] en klient frånkopplad
   *[other] { $offline } klienter frånkopplade
} och { $failed ->
    [one] ett fel
   *[other] { $failed } fel
}).
console-pivot-none = Ingen fråga har körts ännu. Kör fråga frågar samlingens klienter; vad de svarar visas här efter hand.
console-pivot-collection = Samling
console-pivot-state = Tillstånd
console-pivot-state-running = Körs
console-pivot-state-completed = Slutförd
console-pivot-state-stopped = Stoppad
console-pivot-state-timed-out = Avslutad efter en timme
console-pivot-elapsed = Förfluten tid (simulerad)
console-pivot-clients = Klienter
console-pivot-answered = Har svarat
console-pivot-failed = Misslyckades
console-pivot-offline = Frånkopplade
console-pivot-waiting = Har inte svarat än
console-pivot-hour = En körning väntar en timme simulerad tid på klienter som är frånkopplade: var och en får frågan när den ansluter.
console-pivot-operations = Klientåtgärder
console-pivot-cut = Frågan gav ett stort antal resultat: de första 100 000 cellerna visas. Begränsa resultatet genom att ändra frågan.
console-pivot-history = Historik
console-pivot-history-none = Ingen fråga har körts i den här webbläsaren ännu.
console-pivot-history-text = Välj en fråga; den hamnar i redigeraren, där den kan ändras och köras.
