# Administrationscentrets sidor om människor och vad de har gjort.

center-audit-title = Administration av klientorganisation | Granskningsloggar
center-audit-date = Datum
center-audit-actor = Initierad av (aktör)
center-audit-application = Programnamn
center-audit-activity = Aktivitet
center-audit-targets = Mål
center-audit-category = Kategori
center-audit-status = Status
center-audit-search = Sök på initierad av eller aktivitet
center-audit-from = Från (UTC)
center-audit-to = Till (UTC)
center-audit-none-title = Inga granskningshändelser
center-audit-none = Ingen har ändrat något som passar sökningen och filtren.
center-audit-lab = Labbet
center-audit-success = Lyckades
center-audit-category-applications = Programhantering
center-audit-category-device = Enhet
center-audit-category-other = Annat
center-audit-category-role = Roll
center-audit-category-users = Användarhantering
center-audit-details = Information om granskningsloggen
center-audit-friendly = Visningsnamn
center-audit-operation = Åtgärdstyp
center-audit-component = Komponent
center-audit-correlation = Korrelations-ID
center-audit-trace = Visa åtgärdens väg
center-audit-property = Egenskap
center-audit-old = Gammalt värde
center-audit-new = Nytt värde
center-audit-file = Granskningsloggar
center-audit-exported = { $rows ->
    [one] 1 granskningshändelse exporterades.
   *[other] { $rows } granskningshändelser exporterades.
}

center-users-title = Användare | Alla användare
center-users-search = Sök på visningsnamn eller användarens huvudnamn
center-users-none = Ingen användare passar sökningen
center-users-file = Användare
center-users-exported = { $rows ->
    [one] 1 användare exporterades.
   *[other] { $rows } användare exporterades.
}
center-user = Användare
center-user-name = Visningsnamn
center-user-principal = Användarens huvudnamn
center-user-mail = E-post
center-user-object-id = Objekt-ID
center-user-type = Användartyp
center-user-enabled = Kontot är aktiverat
center-user-on-premises = Lokal synkronisering aktiverad
center-user-domain = Lokalt domännamn
center-user-sam = Lokalt SAM-kontonamn
center-user-identity = Identitet
center-user-tenant-attach = Roller och identifiering
center-user-directory-roles = Katalogroller
center-user-intune-role = Intune-roll
center-user-none = Ingen
center-user-site-role = Säkerhetsroll i Configuration Manager
center-user-ad-discovery = Hittad av användaridentifieringen i Active Directory
center-user-azure-ad-discovery = Hittad av användaridentifieringen i { term-directory }
center-user-roles-link = Vem får göra vad, och vad som hindrar
center-user-not-found-title = Användaren finns inte
center-user-not-found = Klientorganisationen har ingen användare { $id }.
center-user-devices-title = { $user } | Enheter
center-user-devices-none-title = Inga enheter
center-user-devices-none = Användaren är primär användare på ingen enhet som administrationscentret visar.

# Program som registrerats för hand, och vems roller som avgör

center-registrations = Registrerade för hand
center-registrations-text = Registrera en webbapp här för att importera den i konsolens guide, i stället för att låta guiden skapa en.
center-registration-new = Ny registrering
center-registration-name = Programnamn
center-registration-client-id = Program-ID (klient-ID)
center-registration-uri = URI för program-ID
center-registration-uri-note = api://tenantId/string eller https://verifiedCustomerDomain/string
center-registration-permissions = API-behörigheter
center-registration-api-permissions = API-behörigheter
center-registration-secret = Klienthemligheten upphör
center-registration-secret-value = Klienthemlighetens värde
center-registration-tenant-name = Klientorganisationens namn
center-registration-tenant-id = Katalog-ID (klientorganisation)
center-registration-imported = Platsen laddar upp som det här programmet.
center-registration-granted = Administratörsmedgivande beviljat
center-registration-not-granted = Administratörsmedgivande inte beviljat
center-registration-change = Ändra
center-registration-change-of = Ändra API-behörigheterna för { $name }
center-registration-new-secret = Ny klienthemlighet
center-registration-new-secret-of = Ny klienthemlighet för { $name }
center-registration-consent = Bevilja administratörsmedgivande för Contoso
center-registration-expires = Klienthemligheten upphör efter
center-registration-months = { $months } månader
center-registration-register = Registrera
center-registration-add = Lägg till
center-registration-save = Spara
center-registration-close = Stäng
center-registration-busy = Klientorganisationen tillfrågas.
center-registration-done = Registrerat. Kopiera värdena till importen i konsolens guide; hemlighetens värde visas inte igen.
center-rbac = Använd Intune RBAC
center-rbac-banner = Du kan också hantera användarbehörigheter från Intune.
center-rbac-open = Klicka här om du vill veta mer om det här alternativet.
center-rbac-text = När det är på och en plats inte framtvingar Configuration Manager RBAC avgör Intunes roller ensamma vem som får utföra åtgärder på platsens enheter, även för konton som bara finns i molnet. Det gäller alla hierarkier i klientorganisationen och tar omkring tio minuter.
center-rbac-on = På
center-rbac-off-choice = Av
center-rbac-apply = Använd
center-rbac-intune = Intunes roller avgör.
center-rbac-site = Configuration Managers roller avgör, vid sidan av Intunes.
center-rbac-enforced = Platsen framtvingar Configuration Manager RBAC (Egenskaper, Konfigurera uppladdning).
center-rbac-off = Platsen skulle överlåta det till Intune, men Använd Intune RBAC är av.
center-rbac-due = Ändringen börjar gälla { $time }.
