# Felkatalogens meningar på svenska. De engelska står i katalogen själv (crates/simulation/src/faults/catalog) och kommer med gatewayens svar.
# Filen hämtas först när sidan med felen öppnas.

## Den som begär något
fault-notify-resource-not-granted-symptom = Kontots åtgärder misslyckas, och enheten gör ingenting.
fault-notify-resource-not-granted-cause = Kontots säkerhetsroll på platsen saknar Samling > Notify Resource.
fault-ad-user-not-discovered-symptom = Kontots åtgärder misslyckas: kontrollera att användaren har identifierats med båda identifieringsmetoderna.
fault-ad-user-not-discovered-cause = Användaridentifieringen i Active Directory har inte hittat kontot.
fault-initiate-action-not-granted-symptom = Administrationscentret nekar kontot varje åtgärd.
fault-initiate-action-not-granted-cause = Kontots Intune-roll saknar Fjärraktiviteter > Initiera Configuration Manager-åtgärd.
fault-azure-ad-user-not-discovered-symptom = Kontots åtgärder misslyckas: kontrollera att användaren har identifierats med båda identifieringsmetoderna.
fault-azure-ad-user-not-discovered-cause = Användaridentifieringen i { term-directory } har inte hittat kontot.
fault-cloud-only-account-symptom = Kontots åtgärder misslyckas, fast dess roller är rätt.
fault-cloud-only-account-cause = Kontot finns bara i molnet, så platsen kan inte para ihop det med en egen användare.
fault-license-missing-symptom = Administrationscentret svarar kontot med ett oväntat fel.
fault-license-missing-cause = Kontot har ingen Intune-licens.
fault-intune-role-missing-symptom = Du har inte åtkomst till den här informationen. Kontrollera att rätt användarroll har tilldelats i Intune.
fault-intune-role-missing-cause = Kontot har ingen roll i Intune, eller så har rollen inte nått alla tjänster ännu.
fault-device-outside-security-scope-symptom = Enheten hittas inte, eller så har kontot inte behörighet till den.
fault-device-outside-security-scope-cause = Kontots säkerhetsomfattning på platsen innehåller ingen samling med enheten.
fault-user-principal-name-cloud-only-symptom = Konsolens listor misslyckas för kontot: ett oväntat fel inträffade (500).
fault-user-principal-name-cloud-only-cause = Användarens huvudnamn (UPN), så som identifieringen hittade det, finns bara i molnet, till exempel under onmicrosoft.com.

## Klientorganisationen och dess program
fault-secret-expired-symptom = En dag slutar ändringar av enheter att komma fram, och åtgärder förblir väntande.
fault-secret-expired-cause = Den hemliga nyckeln för programmet som laddar upp har gått ut.
fault-consent-revoked-symptom = Ändringar av enheter slutar att komma fram, och åtgärder förblir väntande.
fault-consent-revoked-cause = Administratörsmedgivandet för programmet som laddar upp har återkallats.
fault-app-registration-deleted-symptom = Ändringar av enheter slutar att komma fram, åtgärder förblir väntande, och klientorganisationen har inget ConfigMgrSvc-program.
fault-app-registration-deleted-cause = Programmet som laddar upp har tagits bort ur klientorganisationen.
fault-app-id-uri-wrong-symptom = Uppladdningen med ett importerat program startar aldrig.
fault-app-id-uri-wrong-cause = Det importerade programmets program-ID-URI är inte den som angavs.
fault-app-permission-missing-symptom = Uppladdningen med ett importerat program startar aldrig.
fault-app-permission-missing-cause = Det importerade programmet saknar CmCollectionData.Write eller medgivandet till den.
fault-secret-bound-to-old-server-symptom = Molnfunktioner slutar att fungera när tjänstanslutningspunkten har flyttats till en annan server.
fault-secret-bound-to-old-server-cause = Den hemliga nyckeln är bunden till servern som hade rollen förut.
fault-hierarchy-onboarded-twice-symptom = Enheter slutar att ändras när platsen har registrerats en gång till, och åtgärder förblir väntande.
fault-hierarchy-onboarded-twice-cause = En hierarki som redan var registrerad registrerades en gång till.
fault-government-cloud-selected-symptom = Uppladdningen når ingen klientorganisation.
fault-government-cloud-selected-cause = Inställningarna pekar ut molnet för amerikanska myndigheter, men klientorganisationen finns i det publika molnet.

## Tjänstanslutningspunkten
fault-service-connection-point-stopped-symptom = Inget ändras i administrationscentret, åtgärder förblir väntande, och anslutningens loggar får inga nya rader.
fault-service-connection-point-stopped-cause = SMS_EXECUTIVE körs inte på tjänstanslutningspunkten.
fault-service-connection-point-clock-behind-symptom = Uppladdningar misslyckas från det att tiden ändrades, och åtgärder förblir väntande.
fault-service-connection-point-clock-behind-cause = Tjänstanslutningspunktens klocka går efter, så dess token gäller inte ännu eller inte längre.
fault-sql-connection-dead-symptom = Åtgärder misslyckas: tidsgränsen för resultatet överskreds.
fault-sql-connection-dead-cause = Aviseringskomponentens anslutning till platsdatabasen är död (version 2103 och tidigare).
fault-service-configuration-changed-symptom = Molnfunktioner misslyckas sedan konsolen bad om att SMS_EXECUTIVE startas om.
fault-service-configuration-changed-cause = Microsoft har ändrat tjänstens konfiguration, och SMS_EXECUTIVE har inte startats om sedan dess.
fault-service-signing-certificate-mismatch-symptom = Allt slutade fungera samma dag: tjänstanslutningspunkten bryr sig inte om någon avisering.
fault-service-signing-certificate-mismatch-cause = Ämnesnamnet i tjänstens signeringscertifikat har ändrats, och platsen saknar uppdateringen som känner till det nya.
fault-root-certificate-missing-symptom = Uppladdningar misslyckas, och åtgärder förblir väntande.
fault-root-certificate-missing-cause = DigiCert Global Root G2 eller ett mellanliggande certifikat saknas på tjänstanslutningspunkten.

## Nätverket
fault-revocation-list-blocked-symptom = Uppladdningar misslyckas, och åtgärder förblir väntande, fast alla rotcertifikat finns.
fault-revocation-list-blocked-cause = Proxyn blockerar listorna över återkallade certifikat och OCSP.
fault-aka-ms-blocked-symptom = Uppladdningar misslyckas: kontrollera att tjänstanslutningspunkten når internetslutpunkterna.
fault-aka-ms-blocked-cause = Proxyn blockerar https://aka.ms/configmgrgateway.
fault-gateway-blocked-symptom = Uppladdningar misslyckas: kontrollera att tjänstanslutningspunkten når internetslutpunkterna.
fault-gateway-blocked-cause = Proxyn blockerar https://gateway.configmgr.manage.microsoft.com.
fault-us-gateway-blocked-symptom = Uppladdningar misslyckas, och åtgärder förblir väntande.
fault-us-gateway-blocked-cause = Proxyn blockerar https://us.gateway.configmgr.manage.microsoft.com, gatewayen för klientorganisationens region.
fault-eu-gateway-blocked-symptom = Bara en varning från anslutningskontrollen: klientorganisationen finns i en annan region.
fault-eu-gateway-blocked-cause = Proxyn blockerar https://eu.gateway.configmgr.manage.microsoft.com.
fault-proxy-idle-timeout-symptom = Åtgärder börjar många minuter för sent.
fault-proxy-idle-timeout-cause = Proxyn stänger tjänstanslutningspunktens vilande anslutning innan tre minuter har gått.
fault-proxy-authentication-symptom = Uppladdningar misslyckas, och åtgärder förblir väntande.
fault-proxy-authentication-cause = Proxyn kräver att tjänstanslutningspunktens datorkonto autentiserar sig.

## Hanteringsplatsen
fault-management-point-down-symptom = Åtgärder förblir väntande sedan de nått platsen, och BgbServer.log får inga nya rader.
fault-management-point-down-cause = SMS_NOTIFICATION_SERVER körs inte på hanteringsplatsen.
fault-notification-channel-blocked-symptom = Åtgärder blir klara många minuter för sent, när klienten själv frågar.
fault-notification-channel-blocked-cause = Hanteringsplatsens brandvägg blockerar TCP 10123, så klienterna får fråga med jämna mellanrum i stället.

## Klienten
fault-client-offline-symptom = Åtgärder på en enhet förblir väntande tills enheten är ansluten igen.
fault-client-offline-cause = Klienten har ingen anslutning till hanteringsplatsen.
fault-shared-pki-certificate-symptom = En server visas aldrig, eller försvinner efter sin nästa ändring.
fault-shared-pki-certificate-cause = Distributionsplatsens roll och dess klient använder ett och samma PKI-certifikat.
fault-client-unhealthy-symptom = Åtgärder på en enhet misslyckas sedan enheten tagit emot dem.
fault-client-unhealthy-cause = Klienten är skadad: den tar emot en uppgift men kan inte utföra den.

## Platsen
fault-collection-membership-changed-symptom = Hälften av enheterna försvinner ur administrationscentret, och inget i loggarna är ett fel.
fault-collection-membership-changed-cause = Medlemskapsregeln för samlingen vars enheter laddas upp har gjorts snävare.
fault-administration-service-down-symptom = Konsolens listor misslyckas: ett oväntat fel inträffade, kod 3.
fault-administration-service-down-cause = Administrationstjänsten eller IIS körs inte på SMS-providern.
fault-provider-authentication-level-symptom = Konsolens listor misslyckas: (403) förbjudet.
fault-provider-authentication-level-cause = SMS-providerns autentiseringsnivå är 10 eller 20, vilket begäran inte har.
fault-administration-service-timeout-symptom = Konsolens listor misslyckas: ett oväntat fel inträffade (500).
fault-administration-service-timeout-cause = En fråga från administrationstjänsten tar för lång tid, och platsen saknar KB4576782.

## Molnets tjänster
fault-throttling-symptom = Listor och åtgärder nekas då och då: för många begäranden.
fault-throttling-cause = Programmet frågade enhetstjänsterna oftare än gränserna tillåter.
fault-gateway-latency-symptom = Listor och åtgärder svarar sent.
fault-gateway-latency-cause = Molnets tjänster är långsamma.
fault-gateway-random-errors-symptom = Listor och åtgärder misslyckas då och då, och fungerar vid ett nytt försök.
fault-gateway-random-errors-cause = Molnets tjänster är överbelastade eller delvis ur drift.

## Vad en administratör kan göra
remedy-assign-security-role-words = Ge kontot en säkerhetsroll med Samling > Notify Resource.
remedy-run-active-directory-user-discovery-words = Kör användaridentifiering i Active Directory över kontots behållare.
remedy-renew-secret-key-words = Förnya programmets hemliga nyckel under Azure Active Directory-klientorganisationer.
remedy-restart-service-connection-point-words = Starta om SMS_EXECUTIVE på tjänstanslutningspunkten.
remedy-start-notification-server-words = Starta SMS_NOTIFICATION_SERVER på hanteringsplatsen.
remedy-connect-client-words = Anslut klienten till sitt nätverk.
remedy-separate-certificates-words = Ge distributionsplatsens roll och klienten var sitt certifikat.
remedy-lift-throttling-words = Häv gränserna i labbet, eller skicka färre begäranden.
remedy-assign-intune-role-words = Tilldela kontot en Intune-roll med Fjärraktiviteter > Initiera Configuration Manager-åtgärd.
remedy-run-azure-ad-user-discovery-words = Kör användaridentifiering i { term-directory }.
remedy-synchronize-account-words = Skapa kontot i Active Directory och synkronisera det till klientorganisationen.
remedy-assign-license-words = Tilldela kontot en licens som innehåller Intune.
remedy-extend-security-scope-words = Lägg till enhetens samling i kontots säkerhetsomfattning.
remedy-grant-consent-words = Ge programmet administratörsmedgivande igen.
remedy-create-application-words = Skapa programmet igen: logga in och svara Ja på { term-consent-prompt }.
remedy-correct-app-id-uri-words = Rätta programmets program-ID-URI.
remedy-grant-app-permissions-words = Ge programmet dess tre behörigheter, med administratörsmedgivande.
remedy-offboard-and-onboard-again-words = Stäng av uppladdningen, vänta minst två timmar och slå på den igen.
remedy-select-public-cloud-words = Välj AzurePublicCloud som Azure-miljö.
remedy-correct-clock-words = Synkronisera tjänstanslutningspunktens klocka.
remedy-install-update-rollup-words = Installera den samlade uppdateringen KB14244456.
remedy-import-root-certificate-words = Importera DigiCert Global Root G2 och dess mellanliggande certifikat.
remedy-open-revocation-lists-words = Släpp igenom listorna över återkallade certifikat och OCSP i proxyn.
remedy-open-aka-ms-words = Släpp igenom https://aka.ms/configmgrgateway i proxyn.
remedy-open-gateway-words = Släpp igenom https://gateway.configmgr.manage.microsoft.com i proxyn.
remedy-open-us-gateway-words = Släpp igenom https://us.gateway.configmgr.manage.microsoft.com i proxyn.
remedy-open-eu-gateway-words = Släpp igenom https://eu.gateway.configmgr.manage.microsoft.com i proxyn.
remedy-raise-proxy-idle-timeout-words = Höj proxyns tidsgräns för vilande anslutningar till minst tre minuter.
remedy-set-system-proxy-words = Ange systemproxyn och dess undantagslista: netsh winhttp set proxy.
remedy-open-notification-port-words = Öppna TCP 10123 i hanteringsplatsens brandvägg.
remedy-repair-client-words = Reparera klienten: ccmrepair.exe.
remedy-restore-collection-rule-words = Återställ samlingens medlemskapsregel.
remedy-start-administration-service-words = Starta IIS och administrationstjänsten på SMS-providern.
remedy-set-windows-authentication-words = Ställ in hierarkins autentiseringsnivå på Windows-autentisering.
remedy-install-hotfix-words = Installera snabbkorrigeringen KB4576782 eller en nyare.
remedy-add-upn-suffix-words = Lägg till UPN-suffixet i Active Directory och ge det till kontot.
remedy-end-cloud-service-fault-words = Slå av felet i labbet: inget på platsen botar molnet.
