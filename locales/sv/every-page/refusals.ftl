# Avslag efter sin fasta kod: vad som hände, varför, och vad man kan göra.

refusal-other = Begäran avslogs ({ $code }). Gatewayens ord på engelska: { $message }
refusal-NoConnection = Gatewayen svarar inte ({ $reason }). Sidan försöker igen av sig själv; hjälper det inte, läs in den på nytt.
refusal-NotTheGateway = Något svarade som inte är simuleringens gateway ({ $reason }). Läs in sidan på nytt; består felet saknas webbplatsens service worker.
refusal-AnswerNotUnderstood = Gatewayens svar kunde inte läsas ({ $reason }). Sidan och gatewayen kan höra till olika byggen: läs in sidan på nytt.

## Världens (crates/simulation/src/refusal.rs)

refusal-NotGlobalAdministrator = { $user } kan inte ansluta platsen till klientorganisationen: det kräver katalogrollen Global Administrator. Logga in med ett sådant konto.
refusal-UploadNotSupportedInEnvironment = Enheter kan inte laddas upp i { $environment }: klientanslutning kräver det offentliga Azure-molnet i den här versionen av platsen. Välj AzurePublicCloud eller stäng av uppladdningen.
refusal-ConsentMissing = Klientorganisationen har inget program för uppladdningen: ingen har samtyckt till att det skapas. Logga in som Global Administrator och svara Ja på { term-consent-prompt }.
refusal-AlreadyOnboarded = { term-node } är redan konfigurerad: en plats har ett enda inställningsobjekt. Öppna Egenskaper för CoMgmtSettingsProd för att ändra det.
refusal-NotOnboarded = { term-node } är inte konfigurerad: det finns inget inställningsobjekt att ändra. Kör { term-configure } först.
refusal-NothingToConfigure = Varken uppladdningen eller den automatiska klientregistreringen är påslagen, så det finns inget att konfigurera. Slå på minst en av dem.
refusal-CollectionNotFound = Det finns ingen enhetssamling med id { $collection } på platsen. Bläddra till en samling som finns.
refusal-StagingMismatch = Arbetsbelastningen { $workload } och dess mellanlagringssamling stämmer inte överens: Pilot Intune kräver en samling, och bara då får det finnas en. Välj en samling eller flytta reglaget.
refusal-NotFullAdministrator = { $user } kan inte ändra inställningarna för samhantering: det kräver rollen Full Administrator på platsen. Be en Full Administrator.
refusal-PersonaNotFound = Ingen som heter { $key } kan logga in här. Välj en av personerna i labbraden.
refusal-DeviceNotFound = Platsen har ingen sådan enhet, eller så har den lämnat platsen. Läs listan över enheter på nytt.
refusal-DeviceNotVisible = Administrationscentret har inte enheten: den är inte uppladdad, eller så syns uppladdningen inte än. Vänta upp till tio minuter efter uppladdningen och läs listan på nytt.
refusal-InitiateActionNotGranted = { $user } får inte köra åtgärden: kontots Intune-roll saknar Fjärraktiviteter > Initiera Configuration Manager-åtgärd. Tilldela en roll som har den, till exempel Help Desk Operator.
refusal-NotDiscoveredByAzureActiveDirectory = Platsen känner inte { $user } från användaridentifieringen i { term-directory }, och kontot måste hittas av båda identifieringsmetoderna. Slå på användaridentifieringen i { term-directory } för kontot och kör den.
refusal-NotDiscoveredByActiveDirectory = Platsen känner inte { $user } från Active Directory-användaridentifieringen, och kontot måste hittas av båda identifieringsmetoderna. Lägg till kontots behållare i identifieringen och kör den.
refusal-CloudOnlyUser = { $user } är ett konto som bara finns i molnet: platsen kan inte para ihop det med en användare i Active Directory. Använd ett konto som synkroniseras från Active Directory.
refusal-NotifyResourceNotGranted = { $user } får inte meddela enheten: kontots roll på platsen saknar Samling > Notify Resource. Tilldela en roll som har den, till exempel Operations Administrator.
refusal-DeviceRetired = Enheten lämnade platsen innan åtgärden nådde den. Det finns inget kvar att agera på.
refusal-TooManyRequests = För många begäranden: gränsen är { $max } på 20 sekunder. Vänta { $seconds } s och försök sedan igen. Begränsningen ställs in på labbets sida Scenario.
refusal-TooManyActionsPending = För många av enhetens åtgärder är redan på väg. Vänta tills några av dem är klara.
refusal-ApplicationWithoutUser = { $application } agerade för egen räkning, och platsen auktoriserar användare som dess identifiering har hittat, aldrig ett program. Låt någon logga in i programmet och agera med den delegerade behörigheten.
refusal-NotADistributionPoint = Enheten är ingen distributionsplats, så den har ingen andra roll som kan dela klientens certifikat. Välj en distributionsplats.
refusal-NoClient = Enheten har ingen Configuration Manager-klient, så det finns ingen anslutning att ta bort eller ge tillbaka. Välj en enhet med Ja i kolumnen Klient.
refusal-SpeedNotOffered = Klockan går inte { $speed }×. Pausa den, eller välj 1×, 10×, 60× eller 600×.
refusal-TimeOutOfRange = Klockan går bara framåt, och högst 30 dagar åt gången. Välj en tid i det spannet.
refusal-ClockJumping = Klockan är fortfarande på väg till { $until }: så mycket händer på vägen. Vänta tills den är framme, eller pausa för att avsluta hoppet där den är.
refusal-FaultUnknown = Det finns inget fel med det namnet i katalogen. Listan över fel har alla.
refusal-RemedyUnknown = Det finns ingen åtgärd med det namnet. Listan över åtgärder har alla.
refusal-FaultTargetInvalid = { $of } gäller fel sorts mål. Ange en enhet där en enhet behövs, en person där en användare behövs, och annars ingenting.
refusal-FaultParameterInvalid = Felet tar inte det värdet för { $parameter }. Listan över fel har gränserna för vart och ett.
refusal-ServiceConnectionPointStopped = Tidsgränsen för resultaten gick ut. Tjänstanslutningspunkten är inte i drift. Se till att SMS_EXECUTIVE körs på den och att den har en anslutning till molnet.
refusal-CloudRequestUnauthorized = Gatewayen svarade 401 (Unauthorized): uppladdningens program godtas inte. Kontrollera programmets hemliga nyckel, medgivande och registrering samt tjänstanslutningspunktens klocka.
refusal-LicenseMissing = { $user } har ingen Intune-licens: ett oväntat fel uppstod. Tilldela kontot en licens där Intune ingår.
refusal-IntuneRoleNotAssigned = { $user } har inte behörighet att visa den här informationen. Se till att rätt användarroll är tilldelad från Intune.
refusal-DeviceOutsideSecurityScope = Enheten hittas inte, eller så har { $user } inte behörighet till den. Lägg till dess samling i kontots säkerhetsomfång.
refusal-CloudRequestForbidden = Gatewayen svarade 403 (Forbidden): uppladdningens program saknar en behörighet. Ge det CmCollectionData.Read, CmCollectionData.Write och Directory.Read.All med administratörens medgivande.
refusal-EndpointUnreachable = Fel vid validering av begäran. Tjänstanslutningspunkten når inte { $endpoint }. Kontrollera att den når de internetslutpunkter som klientanslutningen kräver.
refusal-CertificateChainIncomplete = Tjänstanslutningspunkten kan inte bygga kedjan för tjänstens signeringscertifikat. Importera rotcertifikat och mellanliggande certifikat, och släpp igenom listorna över återkallade certifikat.
refusal-ServiceSigningCertificateMismatch = Ämnet i tjänstens signeringscertifikat är inte det som platsen väntar sig, så tjänstanslutningspunkten bortser från det den får. Installera den samlade uppdateringen.
refusal-DatabaseConnectionClosed = Aviseringsarbetaren har ingen öppen anslutning till platsdatabasen, så den kunde inte kontrollera vem som frågade. Starta om SMS_EXECUTIVE på tjänstanslutningspunkten.
refusal-AccountOnboardingRefused = Gatewayen svarade 400 (Bad Request): hierarkin är redan ansluten. Koppla från den, vänta minst två timmar och anslut den igen.
refusal-ProxyAuthenticationRequired = Proxyn svarade 407 (Proxy Authentication Required). Ange en systemproxy som inte kräver inloggning av datorkontot, eller undanta slutpunkterna från den.
refusal-ServiceConfigurationOutdated = Molntjänstens konfiguration ändrades efter att SMS_EXECUTIVE hade startat. Starta om SMS_EXECUTIVE på tjänstanslutningspunkten.
refusal-ClientTaskFailed = Klienten tog emot uppgiften och kunde inte utföra den. Reparera klienten och kör åtgärden igen.
refusal-AdministrationServiceUnavailable = Ett oväntat fel uppstod, kod 3: administrationstjänsten svarar inte. Starta IIS och administrationstjänsten på SMS-providern.
refusal-ProviderAuthenticationRefused = (403) Förbjudet: SMS-providern kräver en starkare autentisering än begäran hade. Ställ tillbaka autentiseringsnivån till Windows-autentisering.
refusal-AdministrationServiceFailed = Ett oväntat fel uppstod (500): administrationstjänsten kunde inte svara. AdminService.log på SMS-providern säger varför.
refusal-CloudServiceFailed = Molntjänsten svarade med { $status }. Det är ett fel som labbet har slagit på, och svaret är märkt med det. Försök igen.
refusal-JournalFull = Journalen är full. Exportera den om du vill behålla den, och återställ labbet.
refusal-UpdateNotOffered = Platsen kan inte uppdateras till version { $version }: ingen uppdatering i konsolen leder dit från platsens egen. Installera en version som Uppdateringar och underhåll erbjuder.
refusal-UpdateUnderWay = Platsen uppdateras till version { $version } och installerar en uppdatering i taget. Vänta tills den är installerad.
refusal-NotInSiteVersion = Platsen har ingen sådan sida: den kom med version { $since }. Uppdatera platsen i Uppdateringar och underhåll.
refusal-ExerciseUnderWay = En övning pågår, så labbet varken kopplar fel eller säger vad det vet om orsaker. Hitta och laga orsaken med platsens och klientorganisationens egna verktyg, eller ge upp övningen.
refusal-NoExercise = Den här världen är ingen övning. Starta en från listan över övningar.
refusal-ExerciseEnded = Övningen är slut: inget i den ändras längre. Starta den igen för ett nytt försök.
refusal-HintsSpent = Det finns inga fler ledtrådar. Ange orsaken, eller ge upp övningen för att se förklaringen.
refusal-AnswerNotOffered = Övningen erbjuder inte svaret { $answer }. Välj ett av dem som den räknar upp.
refusal-GoalNotReached = Världen når inte övningens mål och kan därför inte godkännas. Kontrollera den igen när den är lagad.
refusal-ExerciseInvalid = Övningen går inte att spela: { $reason } Inget har ersatts.
refusal-ScenarioInvalid = Den här världen kan inte starta: { $reason }

## Gatewayens (crates/gateway/src/code.rs) och dess värdars, så långt en sida möter dem

refusal-ResourceNotFound = Inget objekt har det id:t: det kan ha lämnat platsen, eller höra till en tidigare värld. Gå tillbaka till listan.
refusal-IdMalformed = Adressen pekar inte på något: dess sista del har inte formen av ett id. Gå tillbaka till listan.
refusal-SearchTooLong = Söktexten är för lång: en sökning läser högst { $max } tecken. Sök efter en kortare del av den.
refusal-TargetTooLong = Adressen är för lång: gatewayen läser högst { $max } tecken av den. Gå tillbaka, och sök eller filtrera på mindre åt gången.
refusal-FilterTooLong = Filtret är för långt. Välj färre värden, eller en kortare text.
refusal-FilterTooDeep = Filtret har för många delar inuti varandra. Välj färre värden.
refusal-FilterTooManyTerms = Filtret jämför för mycket på en gång. Välj färre värden.
refusal-BodyTooLarge = Det som skickades är större än vad gatewayen läser. Välj en mindre fil, eller gör mindre åt gången.
refusal-BodyTooDeep = Det som skickades är inte det som gatewayen läser här: delarna ligger för djupt inuti varandra. Välj en annan fil.
refusal-BodyTooSlow = Det som skickades kom inte fram i tid. Kontrollera anslutningen och försök igen.
refusal-StorageUnavailable = Gatewayen kunde inte spara ändringen, så inget har ändrats. Frigör plats på disken, tillåt webbplatsen att spara data, och försök igen.
refusal-GatewayStopped = Gatewayen stannade medan den svarade, och har startat igen. Inget som har bekräftats har gått förlorat. Försök igen.
refusal-GatewayUnavailable = Gatewayen kan inte starta. Inget som har bekräftats har gått förlorat. Ladda om sidan, den säger vad du kan göra.
refusal-NoEventDue = Det finns ingen nästa händelse att hoppa till: inget väntar. Anslut platsen, eller kör en åtgärd.
refusal-JournalFormatUnknown = Filen är ingen journal från labbet. Välj filen som Exportera journal sparade.
refusal-JournalVersionUnsupported = Journalen följer andra regler än det här bygget, så en uppspelning skulle ge en annan värld. Öppna den med bygget som skrev den.
refusal-JournalNotReplayable = Journalen innehåller ett kommando som dess egen värld avslår, alltså har den ändrats efter exporten. Välj en oförändrad fil.
refusal-JournalStateDiffers = Uppspelningen ger ett annat tillstånd än filen utlovar, alltså har den ändrats efter exporten. Välj en oförändrad fil.
refusal-LookingAtThePast = Du ser det förflutna, där inget kan ändras. Gå tillbaka till nu, eller låt världen fortsätta härifrån.
refusal-MomentUnknown = Världen har inte levt i det här ögonblicket. Välj ett mellan dess början och nu.
refusal-MomentMalformed = Det här är inget ögonblick i labbet. Ange ett kommandos nummer eller en simulerad tid.
refusal-JournalChanged = Ett annat kommando kom emellan: journalen har nu { $length } kommandon. Inget ändrades. Se på kommandona igen.
refusal-NothingToUndo = Inget kommando har getts sedan världen började, så det finns inget att ta tillbaka.
refusal-PastHidden = En övning pågår, och dess förflutna skulle avslöja orsaken. Lös övningen eller ge upp den först.
refusal-RunCmpivotNotGranted = Behörighet saknas för att visa frågans resultat: { $user } saknar Run CMPivot i sin roll på platsen. Kontrollera att kontot har fått behörighet för CMPivot i Configuration Manager.
refusal-ReadResourceNotGranted = { $user } har ingen säkerhetsroll på platsen, så kontot saknar Collection > Read och Read Resource. Tilldela kontot en säkerhetsroll i Configuration Manager.
refusal-ApproveNotGranted = { $user } får inte utföra åtgärder för program: säkerhetsrollen på platsen saknar Program > Godkänn. Kontrollera att användaren har rätt behörighet i Configuration Manager.
refusal-RunScriptNotGranted = { $user } får inte köra skript: säkerhetsrollen på platsen saknar Samling > Kör skript. Kontrollera att användaren har rätt behörighet i Configuration Manager.
refusal-ScriptNotFound = Det finns inget sådant skript här: bara godkända skript utan parametrar kan köras från administrationscentret. Uppdatera listan.
refusal-ReadRecoveryKeyNotGranted = { $user } får inte läsa återställningsnycklar: säkerhetsrollen på platsen saknar Samling > Läs BitLocker-återställningsnyckel. Kontrollera att användaren har rätt behörighet i Configuration Manager.
refusal-RecoveryKeyNotFound = Platsen har ingen återställningsnyckel för { $drive } på den här enheten. Uppdatera listan.
refusal-ApplicationNotDeployed = Enheten har inget sådant program: det är inte distribuerat till enheten eller dess användare, eller så har det tagits bort. Uppdatera listan.
refusal-ApplicationActionNotOffered = { $rule ->
    [actionPending] En annan åtgärd för programmet är på väg. Vänta tills den är klar.
    [versionTooOld] Åtgärden kräver en plats och en klient av version 2010 eller senare. Uppdatera dem.
    [approvalOnly] På en klient som är äldre än version 2010 kan bara program vars installation måste godkännas installeras härifrån. Uppdatera klienten.
    [alreadyInstalled] Programmet är redan installerat.
    [notInstalled] Programmet är inte installerat.
    [requirementsNotMet] Enheten uppfyller inte programmets krav.
    [nothingToRepeat] Programmet har inte installerats ännu. Välj Installera.
    [requiredDeployment] Programmet har en obligatorisk distribution till enheten, som skulle installera det igen.
    [noUninstallProgram] Programmet har inget avinstallationskommando. Lägg till ett i distributionstypen.
    [noRepairProgram] Programmet har inget reparationskommando. Lägg till ett i distributionstypen.
   *[other] Åtgärden erbjuds inte för programmet som det är nu. Uppdatera listan.
}
refusal-ClientNotReached = Enheten kan inte nås: den är inte ansluten, eller så når meddelandeservern den inte. Anslut enheten och försök igen.
refusal-CmpivotTimedOut = Enheten svarade inte inom tio minuter: den är inte ansluten, eller så når meddelandeservern den inte. Anslut enheten och kör frågan igen.
refusal-NotAClass = Servern har en enda värld för alla och ingen klass.
refusal-PlaceRequired = Du har ingen plats i klassen: du har inte gått med ännu, eller så har kursledaren avslutat platsen. Gå med genom att ange ett namn och anslutningskoden.
refusal-ClassFull = Klassen är full. Be kursledaren avsluta en plats som inte används längre.
refusal-CodeWrong = Det här är varken klassens anslutningskod eller en personlig kod. Stäm av den med kursledaren.
refusal-TrainerRequired = Det här är inte kursledarkoden. Servern skriver ut den när den startar.
refusal-NameInvalid = Ett namn har 1 till 40 tecken. Välj ett annat.
refusal-NameTaken = Någon i klassen heter redan så. Välj ett annat namn, eller gå tillbaka till den platsen med dess personliga kod.
refusal-PlaceUnknown = Platsen är redan avslutad.
refusal-OptionNotInSiteVersion = Platsen kan inte ta över det här: det kom med version { $since }. Uppdatera platsen i Uppdateringar och underhåll eller utelämna det.
refusal-ApplicationNameInvalid = Ett program kan inte heta ”{ $name }”. Ge det ett namn på 1 till 120 tecken.
refusal-AppIdUriInvalid = { $uri } är ingen app-ID-URI som platsen godtar. Ange api://tenantId/string med ID:t för din klientorganisation, eller https://verifiedCustomerDomain/string med en verifierad domän i den.
refusal-SecretValidityNotOffered = En klienthemlighet kan inte gälla i { $months } månader. Välj 3, 6, 12 eller 24.
refusal-TooManyRegistrations = Klientorganisationen har redan 20 registreringar, labbets gräns. Importera en av dem.
refusal-RegistrationNotFound = Programmet med klient-ID:t { $clientId } hittades inte i klientorganisationen. Kopiera program-ID:t (klient-ID) från Appregistreringar.
refusal-ImportTenantNotFound = Klientorganisationen { $tenant } hittades inte, eller så är det inte den du loggade in på. Ange namnet på och ID:t för din egen klientorganisation.
refusal-ImportSecretWrong = Den hemliga nyckeln för programmet { $clientId } är fel. Ange värdet på dess klienthemlighet eller skapa en ny klienthemlighet i Appregistreringar.
refusal-ImportSecretExpired = Den hemliga nyckeln upphörde att gälla { $expired }. Skapa en ny klienthemlighet i Appregistreringar och ange dess värde och förfallodatum.
refusal-UploadApplicationExists = Platsen använder redan programmet { $name }, så inget annat importeras. Fortsätt med det.
refusal-RolesUpdateNotGranted = { $user } får inte ändra Använd Intune RBAC: det kräver behörigheten Roller > Uppdatera. Logga in som global administratör eller Intune-administratör.
refusal-TooManyCmpivotRuns = Åtta körningar av CMPivot över samlingar pågår, och platsen behåller inte fler. Stoppa en i dess fönster, eller vänta tills den är klar, och kör frågan igen.
refusal-CmpivotRunNotFound = Körningen av CMPivot finns inte. De som finns står under Övervakning > Klientåtgärder.
refusal-CmpivotRunEnded = Körningen av CMPivot är avslutad: det finns inget att stoppa. Kör frågan igen för att fråga klienterna på nytt.
refusal-CmpivotResultGone = Platsen har glömt vad klienterna svarade: den behåller resultaten av de senaste åtta körningarna. Kör frågan igen.
