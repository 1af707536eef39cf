# Avslag efter sin fasta kod: vad som hände, varför, och vad man kan göra.

refusal-NoConnection = Gatewayen svarar inte ({ $reason }). Sidan försöker igen av sig själv; hjälper det inte, läs in den på nytt.
refusal-NotTheGateway = Något svarade som inte är simuleringens gateway ({ $reason }). Läs in sidan på nytt; består felet saknas webbplatsens service worker.
refusal-AnswerNotUnderstood = Gatewayens svar kunde inte läsas ({ $reason }). Sidan och gatewayen kan höra till olika byggen: läs in sidan på nytt.
