title = Fortfarande 401, med ny nyckel
story =
    Varje uppladdning misslyckas med 401. En kollega hittade den utgångna hemliga nyckeln i kalendern och säger: förnya den, så går det. I går kväll flyttades PS1SCP01 till en annan virtuell värd, och det gick bra.

    Du är Ingrid Solvang, global administratör och fullständig administratör på platsen. Stanna inte vid det första som är fel.
goal = Uppladdningen går igen, och Sync Machine Policy på IT-LT-0008 blir klar.
hint-1 = 401 är svaret på en token. Det finns flera skäl att inte godta en token, och två av dem kan gälla samtidigt.
hint-2 = Förnya nyckeln, låt en cykel gå och läs CMGatewaySyncUploadWorker.log igen. Är det samma svar?
hint-3 = En token börjar och slutar vid en tid, och en gäst tar sin klocka från värden. Jämför tjänstanslutningspunktens klocka med de andras.
answer-key-and-clock = Den hemliga nyckeln har gått ut, och tjänstanslutningspunktens klocka går efter.
answer-key-only = Den hemliga nyckeln har gått ut, och inget annat är fel.
answer-clock-only = Tjänstanslutningspunktens klocka går efter, och inget annat är fel.
answer-consent-revoked = Administratörsmedgivandet för programmet har återkallats.
answer-app-deleted = Programmet har tagits bort.
explanation =
    Nyckeln hade gått ut, som kalendern sade. Med en ny svarade gatewayen fortfarande 401: värden som PS1SCP01 flyttades till går efter, och därmed även gästen. En token som inte gäller än enligt den enes klocka, eller redan är för gammal enligt den andres, avvisas med samma status.

    Två orsaker bakom ett symptom döljer varandra. Att laga den ena och läsa samma rad igen är det som skiljer dem åt; att av den oförändrade raden sluta sig till att den första lagningen var fel är fällan.
