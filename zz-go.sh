node zz-eval.ts ${1:-sample,own400,mine,tele,court,sib} sum | grep "'\|index" | sed 's/│ (index) //' 
