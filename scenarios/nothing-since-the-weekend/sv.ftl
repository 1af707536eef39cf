title = Inget sedan i helgen
story =
    På måndagsmorgonen ringer servicedesk: värdena i administrationscentret är förra veckans. En bärbar dator som bytte namn i fredags har kvar sitt gamla namn där, och åtgärder som har startats i dag blir aldrig klara.

    Ingen har ändrat något under helgen, säger de. Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Uppladdningen går igen, och Sync Machine Policy på IT-LT-0008 blir klar.
hint-1 = När lyckades den senaste uppladdningen? Tenant administration > Connectors and tokens visar det.
hint-2 = CMGatewaySyncUploadWorker.log har en röd rad för varje cykel sedan dess. Läs hela raden, med den status som gatewayen svarade.
hint-3 = 401 betyder att platsen inte kan visa vem den är. Vad legitimerar sig programmet med, och hur länge gäller det?
answer-secret-expired = Programmets hemliga nyckel har gått ut.
answer-consent-revoked = Administratörsmedgivandet för programmet har återkallats.
answer-connector-stopped = SMS_EXECUTIVE är stoppad på tjänstanslutningspunkten.
answer-clock-behind = Tjänstanslutningspunktens klocka går efter.
answer-endpoint-blocked = En brandvägg spärrar en av gatewayens adresser.
explanation =
    Platsen loggar in som ett program, med en hemlig nyckel som gäller i ett eller två år. När den har gått ut ger Azure AD ingen token, gatewayen svarar 401 och varje uppladdning misslyckas, liksom allt som tjänstanslutningspunkten hämtar för åtgärder.

    Att förnya nyckeln under Azure Active Directory Tenants botar det; inget är förlorat, och nästa delta för med sig det som har ändrats under tiden. Att starta om tjänsten ser driftigt ut och ändrar inget.
