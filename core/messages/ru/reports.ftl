# Слова в отчётах.

report-confidential-source = Конфиденциальный источник
report-output = отчёт
