# The Configuration Manager console.
