# Words in reports.

report-confidential-source = Confidential source
report-output = the report
