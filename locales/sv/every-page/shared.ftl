# Det som flera ytor visar: åtgärder, väntan, nästa steg, uppladdningen.

center-scroll-region = { $table }, rullas i sidled
center-showing = { $total ->
    [one] Visar 1 till 1 av 1 post
   *[other] Visar { $first } till { $last } av { $total } poster
}
center-showing-none = Visar 0 poster
center-page-previous = < Föregående
center-page-next = Nästa >
center-page-is-first = Det här är den första sidan.
center-page-is-last = Det här är den sista sidan.
center-pager = Sidor

center-device-not-found-all = Visa alla enheter

center-action-sync-machine-policy = Synkronisera enhetsprincip
center-action-sync-user-policy = Synkronisera användarprincip
center-action-app-evaluation-cycle = Apputvärderingscykel

center-cloud-action-retire = Pensionera
center-cloud-action-wipe = Rensning
center-cloud-action-delete = Ta bort
center-cloud-action-remote-lock = Fjärrlåsning
center-cloud-action-sync = Synkronisera
center-cloud-action-reset-passcode = Återställ lösenkod
center-cloud-action-restart = Starta om
center-cloud-action-quick-scan = Snabbgenomsökning
center-cloud-action-full-scan = Fullständig genomsökning
center-cloud-action-rename = Byt namn på enhet

center-action-banner-pending = Väntar
center-action-banner-completed = Slutförd
center-action-banner-failed = Misslyckades
center-action-state-pending = Väntar
center-action-state-complete = Slutförd
center-action-state-failed = Misslyckades

center-stage-pending-delivery = Mottagen av administrationscentret
center-stage-connector-service = Levererad till tjänstanslutningspunkten
center-stage-on-premises-server = Levererad till hanteringsplatsen
center-stage-client = Mottagen av klienten

center-wait-client-off-line = Klienten är frånkopplad. Hanteringsplatsen levererar uppgiften när klienten ansluter igen.
center-wait-clock-paused = Klockan är pausad, så ingenting händer. Härnäst, { $due }: { $hop }. Starta klockan i labbraden.
center-wait-next-hop = Härnäst, { $due }: { $hop }.
center-wait-connector-unreachable = Tjänstanslutningspunkten svarar inte molnet. Åtgärden går vidare när den gör det.
center-wait-management-point-unreachable = Hanteringsplatsen skickar inte. Åtgärden går vidare när den gör det.
center-wait-next-policy-polling = Hanteringsplatsen når inte klienten, som frågar själv. Härnäst, { $due }: { $hop }.

center-hop-receive = tjänstanslutningspunkten hämtar meddelandet
center-hop-validate = tjänstanslutningspunkten kontrollerar meddelandet
center-hop-authorize = tjänstanslutningspunkten kontrollerar vem som frågar
center-hop-forward = tjänstanslutningspunkten skickar uppgiften vidare
center-hop-get-push-message = hanteringsplatsen hittar uppgiften i databasen
center-hop-start-push = hanteringsplatsen börjar skicka
center-hop-finish-push = hanteringsplatsen har skickat
center-hop-client-receive = klienten tar emot uppgiften
center-hop-client-respond = klienten svarar
center-hop-report = hanteringsplatsen rapporterar till platsen
center-hop-return-to-cloud = resultatet kommer tillbaka till administrationscentret
center-hop-turn-upload-off = uppladdningsprocessen tar bort det som den laddade upp
center-hop-start-upload-run = uppladdningsprocessen börjar en körning
center-hop-batch-records = uppladdningsprocessen delar upp körningens poster
center-hop-schedule-next-run = uppladdningsprocessen planerar nästa körning
center-hop-refuse-caller = tjänstanslutningspunkten avvisar den som frågar
center-hop-miss-target = tjänstanslutningspunkten ser att enheten har lämnat platsen
center-hop-drop-push = hanteringsplatsen släpper uppgiften för en enhet som har lämnat platsen
center-hop-fail-upload = uppladdningen misslyckas
center-hop-fail-receive = tjänstanslutningspunkten får inte aviseringen
center-hop-fail-push = hanteringsplatsen når inte klienten
center-hop-fail-client = klienten misslyckas
center-hop-poll-policy = klienten frågar efter sin princip
center-hop-serve-console = administrationstjänsten svarar
center-hop-check-endpoints = tjänstanslutningspunkten söker sina internetslutpunkter
center-hop-start-component = komponenten startar
center-hop-request = administrationscentret begär åtgärden
center-hop-take-on = molntjänsten tar emot åtgärden
center-hop-show-result = administrationscentret visar hur det gick
center-hop-receive-upload = molntjänsten tar emot posterna
center-hop-show-devices = administrationscentret visar enheterna
center-hop-download-policy = klienten hämtar principen
center-hop-evaluate-application = klienten utvärderar programmet
center-hop-enforce-application = klienten kör installationsprogrammet
center-hop-detect-application = klienten söker efter programmet
center-hop-send-state = klienten skickar ett tillståndsmeddelande
center-hop-process-state = platsen bearbetar tillståndsmeddelandet
center-hop-run-script = klienten kör skriptet
operation-install = Installation
operation-reinstall = Ominstallation
operation-reevaluate = Ny utvärdering
operation-uninstall = Avinstallation
operation-repair = Reparation
operation-of = { $action } av { $subject }
operation-initiated = { $action } av { $subject } har startats på enheten { $device }
operation-ended = { $action } av { $subject } är klar på enheten { $device }
operation-failed = { $action } av { $subject } misslyckades på enheten { $device }
operation-script = Körning
operation-script-initiated = Skriptet { $subject } har startats på enheten { $device }
operation-script-succeeded = Skriptet { $subject } lyckades på enheten { $device }
operation-script-failed = Skriptet { $subject } misslyckades på enheten { $device }

center-missing-initiate-action = Fjärraktiviteter > Initiera Configuration Manager-åtgärd (roll i administrationscentret)
center-missing-notify-resource = Samling > Notify Resource (säkerhetsroll i Configuration Manager-platsen)
center-missing-active-directory-discovery = Active Directory-användaridentifiering har inte hittat kontot
center-missing-azure-ad-discovery = Användaridentifieringen i { term-directory } har inte hittat kontot
center-missing-synchronized-account = Ett konto som synkroniseras från Active Directory; det här finns bara i molnet
center-missing-user = Någon som har loggat in; ett program agerade för egen räkning

clock-jumped = Den simulerade klockan står på { $time }.

skip-clock-there = Hoppa dit med klockan

next-step-configure = Platsen är inte ansluten till klientorganisationen än, så inget laddas upp. Kör { term-wizard } först.
next-step-open-wizard = { term-configure }
next-step-turn-upload-on = { term-node } är konfigurerad, men uppladdningen är av. Slå på den i Egenskaper för CoMgmtSettingsProd.
next-step-open-properties = Öppna Egenskaper för CoMgmtSettingsProd
next-step-wait-for-removal = { $count ->
    [one] Uppladdningen är av. Administrationscentret visar fortfarande 1 enhet, som försvinner { $time }.
   *[other] Uppladdningen är av. Administrationscentret visar fortfarande { $count } enheter, som börjar försvinna { $time }.
}
next-step-uploading = CMGatewaySyncUploadWorker laddar upp enheterna. 5 till 10 minuter senare visar administrationscentret dem.
next-step-wait-for-upload = Platsen är ansluten. Härnäst laddar CMGatewaySyncUploadWorker upp enheterna { $time }; 5 till 10 minuter senare visar administrationscentret dem.
next-step-wait-for-upload-untimed = Platsen är ansluten. Uppladdningen körs var 15:e minut; 5 till 10 minuter efteråt visar administrationscentret enheterna.
next-step-wait-for-visibility = { $count ->
    [one] En enhet är uppladdad. Administrationscentret visar den { $time }.
   *[other] { $count } enheter är uppladdade. Administrationscentret börjar visa dem { $time }.
}
next-step-wait-for-visibility-untimed = { $count ->
    [one] En enhet är uppladdad. Administrationscentret visar den inom 10 minuter.
   *[other] { $count } enheter är uppladdade. Administrationscentret visar dem inom 10 minuter.
}
next-step-devices-visible = { $count ->
    [one] En enhet syns i administrationscentret. Öppna den och kör Synkronisera enhetsprincip.
   *[other] { $count } enheter syns i administrationscentret. Öppna en och kör Synkronisera enhetsprincip.
}
next-step-open-devices = Öppna Alla enheter

upload-summary-all = { $total ->
    [one] Platsens enda enhet är uppladdad
   *[other] Alla { $total } enheter är uppladdade
}
upload-summary-some = { $uploaded } av { $total ->
    [one] { $total } enhet
   *[other] { $total } enheter
} är { $uploaded ->
    [one] uppladdad
   *[other] uppladdade
}
upload-summary-missing = { $count ->
    [one] 1 är det inte
   *[other] { $count } är det inte
}
upload-reason-waiting = { $count ->
    [one] 1 väntar på uppladdningen
   *[other] { $count } väntar på uppladdningen
}
upload-reason-no-client = { $count ->
    [one] 1 har ingen klient
   *[other] { $count } har ingen klient
}
upload-reason-shared-certificate = { $count ->
    [one] 1 delar sitt certifikat
   *[other] { $count } delar sina certifikat
}
upload-reason-outside-scope = { $count ->
    [one] 1 finns utanför samlingen
   *[other] { $count } finns utanför samlingen
}
upload-reason-upload-off = { $count ->
    [one] 1 utelämnas medan uppladdningen är av
   *[other] { $count } utelämnas medan uppladdningen är av
}
upload-remark-not-visible-yet = { $count ->
    [one] 1 uppladdad enhet syns inte än
   *[other] { $count } uppladdade enheter syns inte än
}
upload-remark-leaving = { $count ->
    [one] 1 uppladdad enhet är på väg bort
   *[other] { $count } uppladdade enheter är på väg bort
}

console-ok = OK
console-apply = Använd
console-close = Stäng
console-yes = Ja
console-browse = Bläddra…
console-next = Nästa >
console-sign-in = Logga in
console-configure = { term-configure }
console-properties = Egenskaper
console-upload-to-admin-center = Ladda upp till administrationscentret för Microsoft Endpoint Manager
console-upload-all-devices = { $wizard ->
       *[0] Alla mina enheter som hanteras av Microsoft Endpoint Configuration Manager (rekommenderas)
        [1] Alla enheter som hanteras av Microsoft Endpoint Configuration Manager (rekommenderas)
    }
console-upload-one-collection = { $wizard ->
       *[0] En samling som jag väljer
        [1] Specifik samling
    }

center-actions-show = Visa den här åtgärden

center-action-trace = Visa vägen

past-start = världens början
past-previous = Föregående kommando
past-next = Nästa kommando
past-at-start = Det här är världens början.
past-at-end = Det finns inget senare kommando. Nästa ögonblick är nu.
past-back = Tillbaka till nu
past-left = Du ser nutiden igen.
past-branch = Fortsätt härifrån …
past-branch-title = Fortsätt från det här ögonblicket
past-branch-text = Världen fortsätter från { $time }. Allt därefter kastas, fram till { $now }: { $count ->
    [0] inget kommando, men allt som hände av sig självt
    [one] { $count } kommando och dess följder
   *[other] { $count } kommandon och deras följder
}.
past-branch-export = Vill du behålla det, exportera journalen på sidan Scenario först.
past-branch-confirm = Fortsätt härifrån
past-branched = Världen fortsätter från { $time }. { $count ->
    [0] Inget kommando kastades.
    [one] { $count } senare kommando kastades.
   *[other] { $count } senare kommandon kastades.
}

undo-done = ”{ $command }” har tagits tillbaka. Världen är som den var { $time }.

command-consent = { term-consent-prompt }
command-onboard = Anslutning med konfigurationsguiden
command-apply-properties = Egenskaper tillämpade
command-trigger-action = { $action } på { $device }
command-take-offline = { $device } togs offline
command-bring-online = { $device } kom online
command-run-cmpivot = CMPivot-fråga på { $device }
command-stop-cmpivot = Stoppa en CMPivot-fråga över en samling
command-read-device-page = { $page } för { $device } öppnades
command-page-client-details = Klientinformation
command-page-collections = Samlingar
command-page-resource-explorer = Resursutforskaren
command-page-timeline = Tidslinje
command-sync-timeline = Tidslinjen för { $device } synkroniserades
command-page-software-updates = Programuppdateringar
command-page-applications = Program
command-page-scripts = Skript
command-page-recovery-keys = Återställningsnycklar
command-run-script = Skriptet { $script } på { $device }
command-show-recovery-key = Återställningsnyckeln för { $drive } på { $device } visades
command-operation = { $action } av { $subject } på { $device }
command-share-certificate = { $device } delar sitt certifikat
command-separate-certificates = { $device } har egna certifikat
command-pause = Klockan pausad
command-run = Klockan går i { $speed }×
command-throttling-on = Strypning påslagen
command-throttling-off = Strypning avslagen
command-advance = Klockan flyttad till { $time }
command-fault-on = Fel påslaget: { $fault }
command-fault-off = Fel avslaget: { $fault }
command-set-permissions = Behörigheterna för ett program ändrade
command-set-certificate = Certifikatet för ett program ändrat
command-exercise = Övning
command-update-site = Uppdatera platsen till version { $version }
command-register-application = Registrera programmet { $application }
command-change-application = Ändra registreringen av { $application }
command-import-application = Importera programmet { $application }
command-intune-rbac-on = Använd Intune RBAC: på
command-intune-rbac-off = Använd Intune RBAC: av
command-remedy = Åtgärd: { $remedy }

# Namn på fel och åtgärder, som ångraknappen säger på alla sidor.

fault-notify-resource-not-granted-name = Platsroll utan Meddela resurs
fault-ad-user-not-discovered-name = Användaren saknas i användaridentifieringen i Active Directory
fault-secret-expired-name = Den hemliga nyckeln har gått ut
fault-service-connection-point-stopped-name = Tjänstanslutningspunkten är offline
fault-management-point-down-name = Hanteringsplatsen är nere
fault-client-offline-name = Klienten är offline
fault-shared-pki-certificate-name = Distributionsplats och klient delar ett PKI-certifikat
fault-throttling-name = Begränsning (429)
fault-initiate-action-not-granted-name = Intune-roll utan Initiera Configuration Manager-åtgärd
fault-azure-ad-user-not-discovered-name = Användaren saknas i användaridentifieringen i { term-directory }
fault-cloud-only-account-name = Konto som bara finns i molnet
fault-license-missing-name = Ingen Intune-licens
fault-intune-role-missing-name = Ingen Intune-roll
fault-device-outside-security-scope-name = Enheten ligger utanför användarens samlingar
fault-consent-revoked-name = Medgivandet är återkallat
fault-app-registration-deleted-name = Appregistreringen är borttagen
fault-app-id-uri-wrong-name = Importerad app med fel app-ID-URI
fault-app-permission-missing-name = Importerad app utan en behörighet
fault-secret-bound-to-old-server-name = Den hemliga nyckeln hör till den förra servern
fault-hierarchy-onboarded-twice-name = Hierarkin är ansluten två gånger
fault-government-cloud-selected-name = Myndighetsmolnet är valt
fault-service-connection-point-clock-behind-name = Tjänstanslutningspunktens klocka går efter
fault-sql-connection-dead-name = Död SQL-anslutning
fault-service-configuration-changed-name = Tjänstens konfiguration har ändrats
fault-service-signing-certificate-mismatch-name = Fel certifikat för tjänstens signering
fault-root-certificate-missing-name = Ett rotcertifikat saknas
fault-revocation-list-blocked-name = Listor över återkallade certifikat är blockerade
fault-aka-ms-blocked-name = aka.ms är blockerat
fault-gateway-blocked-name = Gatewayen är blockerad
fault-us-gateway-blocked-name = Gatewayen för USA är blockerad
fault-eu-gateway-blocked-name = Gatewayen för Europa är blockerad
fault-proxy-idle-timeout-name = Proxyn avslutar vilande anslutningar
fault-proxy-authentication-name = Proxyn kräver autentisering
fault-notification-channel-blocked-name = Meddelandekanalen är blockerad
fault-client-unhealthy-name = Klienten är inte felfri
fault-collection-membership-changed-name = Medlemskapet i samlingen har ändrats
fault-administration-service-down-name = Administrationstjänsten är nere
fault-provider-authentication-level-name = SMS-providern kräver starkare autentisering
fault-administration-service-timeout-name = Administrationstjänsten är för långsam
fault-user-principal-name-cloud-only-name = Användarens huvudnamn finns bara i molnet
fault-gateway-latency-name = Långsamma molntjänster
fault-gateway-random-errors-name = Slumpvisa 5xx från molntjänsterna
remedy-assign-security-role-name = Tilldela en säkerhetsroll
remedy-run-active-directory-user-discovery-name = Kör användaridentifiering i Active Directory
remedy-renew-secret-key-name = Förnya den hemliga nyckeln
remedy-restart-service-connection-point-name = Starta om SMS_EXECUTIVE
remedy-start-notification-server-name = Starta SMS_NOTIFICATION_SERVER
remedy-connect-client-name = Anslut klienten
remedy-separate-certificates-name = Ge roll och klient var sitt certifikat
remedy-lift-throttling-name = Ta bort begränsningen
remedy-assign-intune-role-name = Tilldela en Intune-roll
remedy-run-azure-ad-user-discovery-name = Kör användaridentifiering i { term-directory }
remedy-synchronize-account-name = Synkronisera kontot
remedy-assign-license-name = Tilldela en licens
remedy-extend-security-scope-name = Utöka säkerhetsomfånget
remedy-grant-consent-name = Bevilja administratörsmedgivande
remedy-create-application-name = Skapa programmet
remedy-correct-app-id-uri-name = Rätta app-ID-URI:n
remedy-grant-app-permissions-name = Bevilja programmet dess behörigheter
remedy-offboard-and-onboard-again-name = Koppla från och anslut igen
remedy-select-public-cloud-name = Välj AzurePublicCloud
remedy-correct-clock-name = Synkronisera klockan
remedy-install-update-rollup-name = Installera den samlade uppdateringen
remedy-import-root-certificate-name = Importera rotcertifikatet
remedy-open-revocation-lists-name = Släpp igenom återkallningslistorna
remedy-open-aka-ms-name = Släpp igenom aka.ms
remedy-open-gateway-name = Släpp igenom gatewayen
remedy-open-us-gateway-name = Släpp igenom gatewayen för USA
remedy-open-eu-gateway-name = Släpp igenom gatewayen för Europa
remedy-raise-proxy-idle-timeout-name = Höj tidsgränsen för vilande anslutningar
remedy-set-system-proxy-name = Ställ in systemproxyn
remedy-open-notification-port-name = Öppna TCP 10123
remedy-repair-client-name = Reparera klienten
remedy-restore-collection-rule-name = Återställ medlemskapsregeln
remedy-start-administration-service-name = Starta administrationstjänsten
remedy-set-windows-authentication-name = Ställ in Windows-autentisering
remedy-install-hotfix-name = Installera snabbkorrigeringen
remedy-add-upn-suffix-name = Lägg till UPN-suffixet
remedy-end-cloud-service-fault-name = Låt tjänsterna svara

fault-unnamed = Namnlöst fel

remedy-unnamed = Namnlös åtgärd

sort-by-character = Sorterar tecken för tecken, utan hänsyn till stora och små bokstäver: LT-10000 kommer före LT-1001.

# Vad produkten kallar saker, efter platsens version: `$node` och de andra är vilket av namnen det är.
term-node = { $node ->
    *[0] Samhantering
     [1] Molnanslutning
}
term-configure = { $configure ->
    *[0] Konfigurera samhantering
     [1] Konfigurera molnanslutning
}
term-wizard = { $wizard ->
    *[0] Konfigurationsguiden för samhantering
     [1] Konfigurationsguiden för molnanslutning
}
term-onboarding-tab = { $onboarding-tab ->
    *[0] Registrering av klientorganisation
     [1] Molnanslutning
}
term-consent-prompt = { $consent-prompt ->
    *[0] Skapa AAD-program
     [1] Skapa Microsoft Entra-program
}
term-directory = { $directory ->
    *[0] Azure AD
     [1] Microsoft Entra ID
}
term-admin-center = { $admin-center ->
    *[0] Administrationscenter för Microsoft Endpoint Manager
     [1] Administrationscenter för Microsoft Intune
}
term-noncompliant = { $noncompliant ->
    *[0] Inte kompatibel
     [1] Ej kompatibel
}
