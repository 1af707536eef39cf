title = Den ena distributionsplatsen efter den andra
story =
    PS1DP01 fick ett nytt certifikat i morse och har försvunnit ur administrationscentret. Klienten är frisk, konsolen visar den online, uppladdningen har inget fel. En kollega minns att det en gång var likadant med en annan distributionsplats, och att ingen någonsin fick reda på varför.

    Du är Ingrid Solvang, global administratör och fullständig administratör på platsen.
goal = Varje distributionsplats visas i administrationscentret, och Sync Machine Policy blir klar på PS1DP01.
hint-1 = Ingen logg har något fel. Konsolen kan för varje enhet säga varför den inte laddas upp.
hint-2 = En distributionsplats är två saker på en gång, en platssystemroll och en klient. Var och en har ett certifikat.
hint-3 = Använder båda samma PKI-certifikat synkroniseras inte enheten. Det kan finnas mer än en sådan server.
answer-shared-certificate = Distributionsplatsrollen och klienten använder ett och samma PKI-certifikat.
answer-no-client = Servern har inte längre någon Configuration Manager-klient.
answer-outside-scope = Servern är utanför samlingen vars enheter laddas upp.
answer-offline = Servern har ingen anslutning till hanteringsplatsen.
answer-role-not-supported = Servrar med en platssystemroll laddas inte upp.
explanation =
    En enhet vars distributionsplatsroll och klient delar ett PKI-certifikat lämnas utanför uppladdningen, som felsökningsguiden säger under Specific devices don't synchronize. Inget varnar: för uppladdningen finns det inget att skicka.

    Att ge var och en ett eget certifikat tar tillbaka servern med nästa delta. Kontrollen frågade efter varje distributionsplats, för det gamla fallet var samma fel.
