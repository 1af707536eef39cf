# Before the app runs, and when it cannot.

boot-starting = Tenant Attach Lab is starting. It is a simulation, with no connection to any cloud service.
boot-failed-title = Tenant Attach Lab cannot start
boot-no-worker = The lab runs in a worker of your browser, and this browser starts none here. Open the page over https or on localhost, leave private browsing, or allow this site to run scripts; then try again.
boot-server-silent = The server that sent this page does not answer as the lab's gateway. Check that gateway-server is running; then try again.
boot-build-mismatch = The page and its worker are of different builds. Close the lab's other tabs and try again; if that does not help, clear this site's cached files.
boot-storage = The browser does not let the lab read or store its world. Allow this site to store data, make room on the disk, or leave private browsing; then try again.
boot-site-data-blocked = This browser keeps no data for this site, and the lab stores its world as this site's data. Nothing is lost: a world that was stored here before is there again once data are allowed. Allow this site to store data, then try again:
boot-site-data-chrome = Chrome: Settings > Privacy and security > Site settings > Additional content settings > On-device site data. Add this site to those that are allowed to save data.
boot-site-data-edge = Edge: Settings > Privacy, search, and services > Site permissions > Cookies and site data. Let sites save data, or add this site to those that may.
boot-site-data-firefox = Firefox: Settings > Privacy & Security > Cookies and Site Data > Manage Exceptions. Enter the address of this site and choose Allow.
boot-site-data-safari = Safari: Settings > Advanced. Clear Block all cookies; on iPhone and iPad it stands in Settings > Apps > Safari > Advanced.
boot-stored-world = The stored world cannot be opened by this build. Nothing was changed. You can download what is stored, and start a new world in its place.
boot-unexpected = Something stopped the gateway. Nothing that was acknowledged is lost. Try again; the words below say what happened.
boot-take-out = Download what is stored
boot-reset = Start a new world
boot-reset-confirm = Delete the stored world and start a new one
boot-update = A new version of the lab has taken over.
boot-update-reload = Reload to use it

# The gate of a class.

class-join-title = Join the class
class-join-what = Everybody in this class has a world of their own. Type the name by which your trainer knows you, and the join code. No account and no password are asked for.
class-join-name = Name
class-join-code = Code
class-join-code-what = The join code from your trainer; or your personal code, to come back to your place. A trainer types the trainer's code.
class-join = Join
class-join-busy = Joining …
