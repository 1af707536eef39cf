# Refusals by their stable code: what happened, why, and what to do. The arguments are the refusal's own details.

# A code without a text of its own: the gateway's English message.
refusal-other = { $message }
refusal-NoConnection = The gateway does not answer ({ $reason }). The page tries again by itself; if that does not help, reload it.
refusal-NotTheGateway = Something answered that is not the simulation's gateway ({ $reason }). Reload the page; if it stays so, the site is hosted without its service worker.
refusal-AnswerNotUnderstood = The gateway's answer could not be read ({ $reason }). The page and the gateway may be of different builds: reload the page.
