# Есептердегі сөздер.

report-confidential-source = Құпия дереккөз
report-output = есеп
