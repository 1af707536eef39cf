# Innan appen kör, och när den inte kan köra.

boot-starting = Tenant Attach Lab startar. Det är en simulering, utan anslutning till någon molntjänst.
boot-failed-title = Tenant Attach Lab kan inte starta
boot-no-worker = Labbet körs i en worker i webbläsaren, och den här webbläsaren startar ingen här. Öppna sidan via https eller på localhost, lämna privat surfning eller tillåt webbplatsen att köra skript, och försök sedan igen.
boot-server-silent = Servern som skickade sidan svarar inte som labbets gateway. Kontrollera att gateway-server körs och försök sedan igen.
boot-build-mismatch = Sidan och dess worker är från olika versioner. Stäng labbets andra flikar och försök igen. Om det inte hjälper, rensa webbplatsens sparade filer.
boot-storage = Webbläsaren låter inte labbet läsa eller spara sin värld. Tillåt webbplatsen att spara data, frigör plats på disken eller lämna privat surfning, och försök sedan igen.
boot-site-data-blocked = Webbläsaren sparar inga data för den här webbplatsen, och labbet sparar sin värld som webbplatsens data. Inget har gått förlorat: en värld som sparades här tidigare finns kvar när data tillåts igen. Tillåt webbplatsen att spara data och försök sedan igen:
boot-site-data-chrome = Chrome: Inställningar > Integritet och säkerhet > Webbplatsinställningar > Fler innehållsinställningar > Webbplatsdata på enheten. Lägg till webbplatsen bland dem som får spara data.
boot-site-data-edge = Edge: Inställningar > Sekretess, sökning och tjänster > Webbplatsbehörigheter > Cookies och webbplatsdata. Låt webbplatser spara data, eller lägg till webbplatsen bland dem som får.
boot-site-data-firefox = Firefox: Inställningar > Sekretess & säkerhet > Kakor och webbplatsdata > Hantera undantag. Ange webbplatsens adress och välj Tillåt.
boot-site-data-safari = Safari: Inställningar > Avancerat. Avmarkera Blockera alla cookies. På iPhone och iPad finns valet i Inställningar > Appar > Safari > Avancerat.
boot-stored-world = Den sparade världen kan inte öppnas av den här versionen. Inget har ändrats. Du kan ladda ned det som är sparat och starta en ny värld i dess ställe.
boot-unexpected = Något stoppade gatewayen. Inget som har bekräftats har gått förlorat. Försök igen. Orden nedan säger vad som hände.
boot-take-out = Ladda ned det som är sparat
boot-reset = Starta en ny värld
boot-reset-confirm = Ta bort den sparade världen och starta en ny
boot-update = En ny version av labbet har tagit över.
boot-update-reload = Ladda om för att använda den

# Ingången till en klass.

class-join-title = Gå med i klassen
class-join-what = Alla i klassen har en egen värld. Skriv namnet som kursledaren känner dig vid, och anslutningskoden. Inget konto och inget lösenord efterfrågas.
class-join-name = Namn
class-join-code = Kod
class-join-code-what = Anslutningskoden från kursledaren, eller din personliga kod om du vill tillbaka till din plats. Kursledaren skriver kursledarkoden.
class-join = Gå med
class-join-busy = Går med …
