/*
 * Written from general knowledge: given names of many countries, and well-known cities, provinces, regions and waters. Lists joined by |.
 * A given name that is more often something else (`Grace`, `Austin`) is left out.
 */

export const GIVEN_NAMES =
  "Aaron|Abbas|Abdallah|Abdel|Abdelaziz|Abdelfattah|Abdelrahman|Abdirahman|Abdoulaye|Abdul|Abdulaziz|Abdullah|Abdulrahman|A" +
  "bena|Abhinav|Abhishek|Abhisit|Abigail|Abiy|Abraham|Abubakar|Achieng|Adaeze|Adam|Adama|Aditya|Adrian|Adwoa|Aecio|Afia|Agn" +
  "ieszka|Agus|Ahmad|Ahmed|Ahmet|Aicha|Airlangga|Aisha|Aiyaz|Ajay|Ajit|Akash|Akbar|Akhilesh|Akiko|Akilisi|Akinyi|Akira|Akos" +
  "ua|Akshay|Akua|Alain|Alan|Alassane|Albert|Alberto|Albin|Aldo|Alejandro|Aleksandar|Aleksandr|Alessandra|Alessandro|Alex|A" +
  "lexander|Alexandre|Alexei|Alexey|Alexis|Alfonso|Alfred|Alfredo|Ali|Alice|Alistair|Allan|Allen|Allison|Alma|Alok|Alton|Al" +
  "varo|Alvin|Ama|Amaka|Amal|Amanda|Amani|Ameer|Amina|Aminata|Aminu|Amir|Amit|Amr|Amy|Ana|Anand|Anastasia|Anatoly|Andi|Andr" +
  "as|Andre|Andrea|Andrei|Andrej|Andres|Andrew|Andrey|Andriy|Andrzej|Andy|Angela|Angelo|Angie|Angus|Anies|Anil|Anisul|Anita" +
  "|Anja|Anjali|Ankit|Ann|Anna|Annalena|Anne|Annie|Annuar|Anthony|Antje|Antoine|Antonio|Antonis|Anupong|Anura|Anutin|Anwar|" +
  "Aoife|Apirat|Archie|Arief|Ariel|Arjun|Armando|Arnaud|Aroha|Arseniy|Artem|Arthur|Arturo|Artyom|Arun|Arvind|Aryeh|Asghar|A" +
  "shley|Ashok|Ashraf|Ashwin|Asif|Asim|Asma|Asuka|Atal|Atieno|Atif|Atiku|Ato|Attila|Audrey|Aung|Aurelie|Avi|Avigdor|Ayako|A" +
  "yanda|Ayelet|Ayesha|Ayse|Aziz|Azizah|Azmin|Babar|Babatunde|Baburam|Bakili|Bakir|Balazs|Balen|Bambang|Barbara|Barnaby|Bar" +
  "ry|Bashar|Bashir|Basil|Basma|Beata|Beatrice|Becky|Behzad|Bekele|Belinda|Bello|Ben|Benazir|Benigno|Benjamin|Bennie|Benny|" +
  "Benoit|Beppe|Bernard|Bernardo|Bernd|Bernice|Beth|Betty|Beverly|Bezalel|Bhagwan|Bharat|Bheki|Bhupendra|Bhupesh|Bidya|Bija" +
  "n|Bilal|Bilawal|Bill|Billy|Binali|Bingu|Biodun|Birgit|Blaise|Blake|Bobby|Bobi|Bola|Bongani|Bongbong|Bonnie|Boris|Borut|B" +
  "oubacar|Brad|Bradley|Brandon|Brandy|Brenda|Brendan|Brent|Brett|Brian|Bridget|Brigid|Brigitte|Brittany|Bronwyn|Bruce|Brun" +
  "o|Bryan|Budi|Bushra|Byron|Caio|Calin|Callum|Calvin|Camille|Camilo|Carl|Carla|Carlo|Carlos|Carlton|Carmen|Carol|Caroline|" +
  "Carolyn|Carrie|Casey|Cassio|Catherine|Cathy|Catriona|Cecil|Cecile|Cedric|Celso|Cerys|Cesar|Chad|Chaim|Chandra|Chandrika|" +
  "Chantal|Charles|Chatchart|Chebet|Cheikh|Cheng|Cheryl|Chi|Chiaki|Chiara|Chidi|Chih|Chinua|Chioma|Chipo|Chirag|Chloe|Chris" +
  "|Christa|Christelle|Christian|Christina|Christine|Christophe|Christopher|Chuan|Chukwuemeka|Chun|Chung|Chunying|Ciara|Cin" +
  "dy|Ciro|Claire|Claude|Claudia|Claudio|Clayton|Cleber|Clement|Clifford|Clifton|Clive|Clyde|Cody|Colin|Colleen|Constance|C" +
  "orazon|Corey|Corinne|Cormac|Cory|Craig|Cristian|Cristina|Cristobal|Curtis|Cynthia|Cyril|Dae-jung|Dalai|Dalia|Damien|Damo" +
  "n|Dan|Dana|Daniel|Daniela|Danielle|Danilo|Danish|Dario|Darius|Dariush|Darrell|Darren|Darryl|Daryl|Dasun|Dave|David|David" +
  "e|Deanna|Debbie|Deborah|Debra|Debretsion|Declan|Dedi|Deepak|Deepika|Delbert|Dele|Delfina|Delores|Delphine|Denis|Denise|D" +
  "ennis|Derek|Derrick|Devendra|Devin|Dewi|Dhananjay|Diana|Diane|Dianne|Didier|Diego|Dieter|Digvijay|Dilip|Dilma|Dimitris|D" +
  "ina|Dinesh|Dipu|Dmitri|Dmitry|Dmytro|Domenico|Domingo|Dominic|Dominique|Donald|Donna|Donnie|Doris|Dorothy|Doug|Douglas|D" +
  "ov|Dragan|Duane|Duc|Dullas|Duncan|Dustin|Dwayne|Dwight|Dylan|Earnest|Ebo|Ebrahim|Eddie|Edgar|Edi|Edith|Edmund|Edna|Edson" +
  "|Eduardo|Edward|Edwin|Efrain|Efua|Ehsan|Ehud|Eilidh|Eitan|Ekaterina|Eko|Ekrem|Elad|Elaine|Elena|Eli|Elif|Elijah|Elisa|El" +
  "isabeth|Eliseo|Elizabeth|Elke|Ellen|Elmer|Elodie|Elsie|Elton|Emad|Eman|Emeka|Emerson|Emi|Emilio|Emily|Emine|Emma|Emmanue" +
  "l|Emmanuelle|Emmerson|Emre|Enlai|Enrico|Enrique|Eoin|Erdem|Eric|Erica|Erik|Erika|Erin|Ernest|Ernesto|Esmail|Esteban|Esth" +
  "er|Ethan|Ethel|Etienne|Eugene|Eun-ji|Eva|Evan|Evariste|Evelyn|Everett|Evgeni|Evgeny|Evo|Ewa|Ewan|Fabian|Fabien|Fabio|Fab" +
  "rice|Facundo|Fadi|Fahad|Fahd|Faheem|Faisal|Fajar|Farah|Farai|Fares|Farhad|Farid|Farooq|Farshad|Fatima|Fatma|Fatou|Faure|" +
  "Federica|Federico|Felicity|Felipe|Felix|Femi|Feng|Ferdinand|Ferenc|Fergus|Fernando|Fiame|Fidel|Fikile|Filipe|Filippo|Fin" +
  "tan|Fiona|Flavio|Florent|Florin|Floyd|Folake|Fouad|Frances|Francesca|Francesco|Francis|Francisco|Franck|Franco|Francois|" +
  "Francoise|Frank|Franziska|Frauke|Fred|Freddie|Frederic|Frederick|Fredrick|Freya|Fuad|Fumio|Funmi|Fyodor|Gabor|Gabriel|Ga" +
  "briela|Gabriele|Gadi|Gaetan|Gagan|Gail|Galina|Gamal|Ganesh|Ganjar|Garba|Gareth|Garry|Gary|Gaurav|Gautam|Gavin|Gbenga|Gen" +
  "e|Genevieve|Gennady|Geoffrey|George|Georgy|Gerald|Geraldine|Geraldo|Gerard|Gerardo|Gerda|German|Getachew|Geun-hye|Ghada|" +
  "Ghassan|Gholam|Ghulam|Giacomo|Giancarlo|Gianfranco|Gianluca|Gianni|Gideon|Gilad|Gilbert|Gilberto|Giles|Gilles|Gilmar|Gin" +
  "a|Giorgia|Giorgio|Giorgos|Giovanna|Giovanni|Girish|Girma|Gisela|Gita|Giulia|Giulio|Giuseppe|Gladys|Glen|Glenn|Gloria|God" +
  "win|Golda|Gonzalo|Gopal|Goran|Gotabaya|Govind|Graca|Graham|Greg|Gregg|Gregory|Greta|Grigory|Grzegorz|Guido|Guilherme|Gui" +
  "llaume|Guillermo|Gunter|Gunther|Gurpreet|Gustavo|Gwede|Gwen|Gwendolyn|Gyorgy|Habib|Habibullah|Hadi|Hadiza|Hae-in|Hage|Ha" +
  "idar|Haider|Haile|Hailemariam|Haim|Haitham|Hakainde|Hakan|Hala|Hamad|Hamdan|Hamid|Hamish|Hamza|Hamzah|Hanan|Hani|Hannah|" +
  "Hannelore|Hans|Hao|Hardik|Harish|Harold|Harriet|Harry|Harsh|Harsha|Haruka|Haruki|Harvey|Hasan|Hashem|Hashim|Hasina|Hassa" +
  "n|Hatem|Hauwa|Heather|Hector|Heidi|Heike|Heinz|Heitor|Helder|Helen|Helene|Helga|Helmut|Hemant|Hemeti|Hemi|Hendra|Henri|H" +
  "enrique|Henry|Herbert|Heriberto|Herman|Hernan|Herve|Hifikepunye|Hilda|Hina|Hiroko|Hiroshi|Hisham|Hishammuddin|Hitesh|Hod" +
  "a|Holger|Holly|Homer|Hone|Hong|Horace|Horst|Hossam|Hossein|Howard|Hsiao|Hsien|Htin|Hua|Hubert|Huda|Hugh|Hugo|Hui|Hun|Hun" +
  "g|Husam|Huseyin|Hussain|Hussein|Huy|Hyun-woo|Ian|Ibrahim|Ibrahima|Idriss|Ifeanyi|Ifeoma|Ignacio|Ignazio|Igor|Ihor|Ikechu" +
  "kwu|Il-sung|Ilan|Ilaria|Ilir|Ilse|Ilya|Imad|Iman|Imelda|Imogen|Imran|Indira|Indra|Ines|Ing-wen|Inge|Ingrid|Ion|Iqbal|Ira" +
  "|Irfan|Irina|Iryna|Isaac|Isabel|Isabella|Isabelle|Isaias|Isko|Isla|Ismail|Issa|Istvan|Itamar|Itzik|Ivan|Ivanna|Ivica|Iwa" +
  "n|Jaber|Jacinda|Jack|Jackie|Jacob|Jacqueline|Jacques|Jacqui|Jae-in|Jae-myung|Jagan|Jagdish|Jaime|Jair|Jairam|Jakaya|Jama" +
  "l|James|Jamie|Jamila|Jan|Jane|Janet|Janez|Janice|Janos|Janusz|Jared|Jaroslaw|Jason|Jassim|Javad|Javed|Javier|Jawad|Jean|" +
  "Jeanette|Jeanine|Jeanne|Jeff|Jeffrey|Jennifer|Jens|Jepkosgei|Jeremiah|Jeremy|Jermaine|Jerome|Jerry|Jerzy|Jesse|Jessica|J" +
  "essie|Jesus|Ji-hoon|Ji-hyun|Ji-young|Jiabao|Jian|Jie|Jiechi|Jill|Jim|Jimena|Jimmie|Jing|Jinping|Jintao|Jiri|Jitendra|Jo|" +
  "Joachim|Joan|Joanne|Joao|Joaquin|Joe|Joel|Joey|John|Johnathan|Johnnie|Joice|Joko|Jon|Jonathan|Jonathon|Jong-il|Jong-un|J" +
  "orge|Jose|Josefina|Joseph|Josephine|Joshua|Josiane|Joyce|Jozsef|Juan|Juana|Juanita|Judith|Judy|Julia|Julian|Julie|Julien" +
  "|Julieta|Juliette|Julio|Julius|Jun|Junaid|Junichiro|Jurandir|Jurgen|Jurin|Justin|Jusuf|Jutta|Jyoti|Jyotiraditya|Kadir|Ka" +
  "giso|Kai|Kailash|Kalonzo|Kamal|Kamala|Kamau|Kamran|Kaori|Kapil|Karabo|Karan|Kareem|Karen|Karim|Karin|Kariuki|Karl|Kartik" +
  "a|Kashif|Katarzyna|Kateryna|Katharina|Katherine|Kathleen|Kathryn|Kathy|Katie|Katja|Katlego|Katrin|Kaveh|Kavita|Kayla|Kaz" +
  "uko|Kazuo|Kebede|Keiko|Keith|Kelly|Kelvin|Kemal|Ken|Kenji|Kenneth|Kenny|Kent|Keqiang|Kerem|Kerry|Kerstin|Keshav|Kevin|Kg" +
  "alema|Khadija|Khairy|Khaled|Khaleda|Khalid|Khanh|Khawaja|Khin|Khurram|Ki-moon|Kianoush|Kim|Kimani|Kimberly|Kipchoge|Kipk" +
  "orir|Kiprotich|Kiran|Kirill|Kirk|Kishore|Kizza|Klaus|Kofi|Koji|Kojo|Konstantin|Kostas|Krishna|Kristen|Kristi|Kristin|Kri" +
  "stina|Kristine|Krzysztof|Kumar|Kumara|Kumiko|Kun|Kunle|Kurt|Kusal|Kwabena|Kwaku|Kwame|Kwasi|Kwesi|Kwok|Kyi|Kyle|Kyriakos" +
  "|Kyung-wha|Lachlan|Lai|Laila|Lakshmi|Lal|Lalit|Lalu|Lan|Lance|Larry|Lars|Lasith|Laszlo|Laura|Laure|Lauren|Laurence|Laure" +
  "nt|Lawrence|Laxman|Layla|Lazarus|Lea|Leandro|Lebogang|Lech|Lee|Lei|Leila|Leland|Lemma|Lena|Leni|Leo|Leon|Leonard|Leonard" +
  "o|Leonel|Leonid|Leonor|Lerato|Leroy|Leslie|Lester|Leticia|Leung|Lev|Levent|Liam|Liang|Liaquat|Lijian|Lillian|Lily|Lina|L" +
  "inda|Lindelani|Lindiwe|Linh|Lisa|Liselotte|Liviu|Lloyd|Logan|Lois|Lok|Lonnie|Loren|Lorenzo|Loretta|Lori|Lorraine|Lotfi|L" +
  "othar|Louis|Lourdes|Lowell|Lubna|Luc|Luca|Lucas|Lucia|Luciano|Lucie|Lucille|Lucio|Lucy|Ludmila|Ludovic|Ludwig|Luhut|Luig" +
  "i|Luis|Luisa|Luiz|Luke|Lula|Luther|Luz|Lwazi|Lyle|Lynn|Lyudmila|Macky|Madeleine|Madhav|Maeve|Magda|Magdalena|Maha|Mahama" +
  "t|Mahamudu|Mahathir|Mahdi|Mahela|Mahendra|Mahesh|Mahinda|Mahmood|Mahmoud|Mahsa|Mahua|Maia|Maina|Maithripala|Majid|Makoto" +
  "|Maksim|Malala|Malcolm|Malgorzata|Malietoa|Mamadou|Mamata|Manal|Manasseh|Mandla|Manfred|Manish|Manmohan|Manny|Manohar|Ma" +
  "noj|Manon|Mansour|Manuel|Manuela|Marama|Marc|Marcel|Marcela|Marcelo|Marcin|Marcio|Marco|Marcos|Margaret|Margarita|Maria|" +
  "Mariam|Mariama|Marian|Mariana|Mariano|Maribel|Marie|Mariko|Marilyn|Marina|Marine|Mario|Marion|Marisol|Marjan|Marjorie|Ma" +
  "rk|Markus|Marlene|Marta|Martha|Martin|Martina|Martine|Marvin|Marwa|Marwan|Mary|Maryam|Masahiro|Masaru|Mashrafe|Mason|Mas" +
  "oud|Massimo|Mateo|Mateus|Mateusz|Mathew|Mathieu|Mathilde|Matilda|Matt|Matteo|Matthew|Matthias|Maurice|Mauricio|Maurizio|" +
  "Mauro|Maxim|Maxime|Maximiliano|Maxine|Mayawati|Mayra|Maysa|Mazen|Meena|Meera|Megan|Megawati|Megumi|Mehdi|Mehmet|Mehran|M" +
  "ei|Meir|Melanie|Meles|Melissa|Melvin|Menachem|Meral|Merav|Mercedes|Mere|Mevlut|Micaela|Michael|Michal|Micheal|Michel|Mic" +
  "hele|Michelle|Michiko|Midori|Miguel|Mihai|Mikhail|Milorad|Milos|Milton|Min-ho|Ming|Minh|Minoru|Miri|Mirko|Mirta|Mirza|Mi" +
  "saki|Miyuki|Mmusi|Moacir|Moeed|Mohamed|Mohammad|Mohammed|Mohan|Mohit|Mohsen|Moira|Moise|Molly|Momen|Momoko|Mona|Moncef|M" +
  "onica|Monika|Monique|Moo-hyun|Morag|Morgan|Morteza|Moses|Moshe|Mostafa|Moussa|Mpho|Mubarak|Muhammad|Muhammadu|Muhyiddin|" +
  "Mujibur|Mukesh|Mulatu|Mulayam|Muna|Muqtada|Murali|Murat|Murilo|Musa|Musalia|Mushfiqur|Mushtaq|Mustafa|Mustafizur|Mutua|M" +
  "wangi|Myint|Mykhailo|Mykola|Myron|Myung-bak|Naa|Nabih|Nabil|Nada|Nadeem|Nadezhda|Nadia|Nadim|Nadine|Naftali|Nagesh|Naji|" +
  "Najib|Najla|Naledi|Nalin|Nam|Namal|Nana|Nancy|Naomi|Naoto|Narayan|Narendra|Naresh|Naseem|Nasrin|Nasser|Natalia|Natalie|N" +
  "atalya|Natasha|Nathalie|Nathan|Nathaniel|Natsumi|Naveed|Naveen|Navin|Nawaf|Nawal|Nawaz|Nayib|Neeraj|Neha|Neil|Nestor|Net" +
  "umbo|Neymar|Ngaire|Ngoc|Ngozi|Nia|Niall|Niamh|Nicholas|Nick|Nicola|Nicolae|Nicolas|Nicole|Nigel|Nii|Nikhil|Nikola|Nikola" +
  "i|Nikolay|Nikos|Nilton|Nimal|Nina|Ning|Ninoy|Nir|Nirmala|Nisreen|Nitin|Nitish|Nizar|Njeri|Njoroge|Nkechi|Nkosana|Nkosaza" +
  "na|Nnamdi|Noah|Nobuo|Noel|Nomvula|Noor|Nor|Nora|Norbert|Norberto|Noriko|Norma|Norman|Nosiviwe|Nour|Noura|Nouri|Novak|Noy" +
  "noy|Nur|Nurul|Nusrat|Nyambura|Nyesom|Obaidul|Obinna|Ochieng|Odhiambo|Odile|Ofer|Ofir|Okechukwu|Oksana|Olaf|Oleg|Oleh|Ole" +
  "ksandr|Oleksiy|Olena|Olga|Oli|Oliver|Olivia|Olivier|Olusegun|Oluwaseun|Omar|Omkar|Omondi|Ondrej|Onyango|Oren|Ori|Orla|Or" +
  "lando|Osama|Osamu|Oscar|Osman|Osvaldo|Otavio|Othman|Otieno|Otis|Otto|Ousmane|Owen|Pablo|Padraig|Paetongtarn|Pamela|Panag" +
  "iotis|Panfilo|Pankaj|Paola|Paolo|Parag|Parisa|Parvati|Parviz|Pascal|Pascale|Pathum|Patricia|Patricio|Patrick|Paul|Paula|" +
  "Pauline|Paulo|Pavel|Pawel|Pedro|Peggy|Penelope|Peng|Pervaiz|Pervez|Peta|Pete|Peter|Petr|Petra|Petro|Philip|Philippa|Phil" +
  "ippe|Phuong|Phyllis|Pierre|Pietro|Pilar|Piotr|Pita|Piyabutr|Piyush|Pooja|Prabhakar|Prabowo|Prachanda|Prakash|Pramod|Pran" +
  "ab|Prasad|Prashant|Pratap|Praveen|Pravin|Prawit|Prayut|Priya|Priyanka|Puan|Pushpa|Putri|Qais|Qamar|Qasim|Qiang|Qing|Qish" +
  "an|Quang|Quentin|Quoc|Rabi|Rabiu|Rachel|Rafael|Rafiq|Rafizi|Rahul|Raila|Rainer|Raisa|Raj|Rajat|Rajeev|Rajendra|Rajesh|Ra" +
  "jiv|Rajnath|Raju|Rakesh|Ralf|Ralph|Ramadan|Raman|Ramesh|Rami|Ramiro|Ramnath|Ramon|Ramush|Ramzan|Rana|Randall|Randolph|Ra" +
  "ndy|Rania|Ranil|Ranjan|Raphael|Rasha|Rashed|Rashid|Rauf|Rauff|Raul|Ravi|Ravindra|Rawiri|Raymond|Raza|Razvan|Rebecca|Rece" +
  "p|Reda|Reem|Regina|Reginald|Regis|Rehana|Rehman|Reiko|Reinaldo|Reinhard|Rekha|Remi|Renan|Renate|Renato|Rene|Renee|Renzo|" +
  "Retno|Reuven|Reza|Rhiannon|Rhonda|Rhys|Riad|Ricardo|Riccardo|Richard|Rick|Rickey|Ricky|Ridwan|Rie|Riek|Rima|Rini|Risa|Ri" +
  "shi|Rita|Ritu|Riyad|Rizal|Rizvi|Robert|Roberta|Roberto|Robin|Rocio|Roderick|Rodolfo|Rodrigo|Roger|Rohan|Rohit|Roland|Rol" +
  "f|Romain|Roman|Romano|Romulo|Ron|Ronald|Ronan|Ronen|Rong|Ronnie|Roosevelt|Rosa|Rosario|Rosemary|Roshan|Rosmah|Rotimi|Rou" +
  "hollah|Roy|Ruben|Rudi|Rudo|Rudolf|Rudolph|Rudy|Rui|Rupert|Ruslan|Russell|Ruth|Ruwan|Ryan|Ryo|Saad|Saara|Sabine|Sachiko|S" +
  "achin|Saeed|Saeid|Safa|Sagar|Sahle-Work|Said|Saif|Saima|Sajeeb|Sajith|Sajjad|Sakura|Saleh|Salem|Sali|Salim|Sally|Salma|S" +
  "alman|Salva|Salvador|Salvatore|Sam|Samantha|Samar|Sameh|Sami|Samia|Samir|Samira|Samora|Samuel|Sana|Sanath|Sandeep|Sandor" +
  "|Sandra|Sandro|Sani|Sanjay|Sanjeev|Santiago|Santosh|Sara|Sarah|Sarath|Sarfraz|Satish|Satoshi|Satya|Saulo|Saurabh|Sawsan|" +
  "Sayaka|Sayed|Sayyed|Scott|Seamus|Sean|Sebastian|Sebastien|Segolene|Segun|Seif|Sekou|Selahattin|Semisi|Serena|Serge|Serge" +
  "i|Sergey|Sergio|Serhiy|Seth|Setsuko|Seung-min|Severine|Seydou|Shadi|Shafie|Shahbaz|Shahid|Shaima|Shakib|Shan|Shane|Shank" +
  "ar|Shannon|Shantanu|Sharad|Sharon|Shashi|Shaukat|Shaul|Shaun|Shazia|Shehu|Sheila|Sher|Sheri|Sherif|Sheriff|Sherri|Sherry" +
  "|Shigeru|Shih|Shimon|Shinji|Shinzo|Shirin|Shirley|Shiv|Shivraj|Shlomo|Shoaib|Shohei|Shreya|Shu|Shyam|Siamak|Siaosi|Sibus" +
  "iso|Siddharth|Sidney|Siegfried|Silke|Silvia|Silvio|Simon|Simona|Simone|Sinead|Siobhan|Sipho|Sita|Siti|Sitiveni|Siu|Sizwe" +
  "|Slamet|Slobodan|Smriti|Sofia|Sohail|Sokha|Solange|Soledad|Somchai|Somkid|Somsak|Sonia|Sonu|Soo-hyun|Sophia|Sophie|Soray" +
  "a|Sorin|Souleymane|Sourav|Srettha|Stacey|Stacy|Stanislav|Stanislaw|Stanley|Stavros|Stefan|Stefano|Stella|Stephane|Stepha" +
  "nie|Stephen|Steven|Stipe|Stuart|Suad|Subhash|Sudhir|Sue|Suha|Sujata|Suk-yeol|Sukhbir|Sulaiman|Suleiman|Suleyman|Suman|Su" +
  "maya|Sumire|Sundar|Sung-min|Sunil|Sunita|Suresh|Surya|Susan|Susana|Susanne|Sushil|Sushma|Susilo|Suthep|Suu|Suzanne|Sven|" +
  "Svenja|Svetlana|Swati|Syed|Sylvain|Sylvester|Sylvia|Sylvie|Tabare|Tadesse|Taha|Tahani|Tahir|Tak|Takako|Takashi|Takeshi|T" +
  "al|Talal|Tamar|Tamara|Tamas|Tame|Tamim|Tammy|Tamsin|Tane|Taneti|Tansu|Tanveer|Tanya|Tao|Tapiwa|Tarcisio|Tarek|Tariq|Tari" +
  "que|Taro|Tarun|Tatenda|Tatiana|Tatyana|Taysir|Tayyip|Tebogo|Ted|Tedros|Tejashwi|Tendai|Teodoro|Teresa|Terrance|Terrence|" +
  "Terri|Terry|Tesfaye|Tetsuya|Thabang|Thabo|Thaksin|Thanathorn|Thandi|Thandiwe|Thanh|Thao|Thein|Thelma|Themba|Theodore|The" +
  "resa|Thi|Thiago|Thibault|Thierry|Thomas|Thorsten|Tiago|Tien|Tiffany|Tim|Timothy|Timur|Tina|Ting|Tito|Toby|Tofail|Tom|Tom" +
  "as|Tomasz|Tomislav|Tommaso|Tommy|Tomoko|Toni|Tonya|Torsten|Toru|Toshimitsu|Tracey|Traci|Tracy|Traian|Trang|Travis|Trevor" +
  "|Troy|Trung|Tsai|Tshepo|Tsuyoshi|Tuan|Tuilaepa|Tulio|Tunde|Tundu|Turgut|Turki|Tyler|Tyrone|Tzipi|Uche|Udaya|Uddhav|Ugoch" +
  "ukwu|Uhuru|Ulrich|Ulrike|Uma|Umar|Umberto|Umesh|Umut|Ursula|Usama|Usha|Usman|Ute|Uwe|Vaclav|Vadim|Vahid|Valdir|Valentina" +
  "|Valeria|Valerie|Valerio|Valery|Vandana|Vanessa|Varun|Vasily|Venkaiah|Venkat|Vera|Vernon|Veronica|Veronique|Vicente|Vick" +
  "i|Victor|Vidya|Viet|Vijay|Vikas|Vikram|Viktor|Vinay|Vincent|Vincenzo|Vinh|Vinicius|Vinod|Viorica|Vipin|Virat|Virgil|Virg" +
  "inie|Vishal|Vitali|Vitalii|Vitaly|Vitor|Vittorio|Vivek|Vivian|Viviana|Vjosa|Vladimir|Vojislav|Volkan|Volker|Volodymyr|Vo" +
  "reqe|Vusi|Vyacheslav|Wael|Wafa|Wagner|Wahyu|Wai|Waleed|Walid|Walter|Wambui|Wan|Wanda|Wangari|Wanjiru|Waqar|Waseem|Wayne|" +
  "Wei|Weiwei|Wellington|Wen|Wen-je|Wenbin|Wendell|Wendy|Werner|Wesley|Whina|Wilbert|Wilbur|Wilhelm|Willard|William|Willie|" +
  "Wilma|Wimal|Wing|Winston|Wiremu|Wissam|Wissanu|Wojciech|Wole|Wolfgang|Wycliffe|Xavier|Xia|Xiang|Xiao|Xiaobo|Xiaoping|Xim" +
  "ena|Xin|Xiomara|Xuan|Xue|Yaa|Yaakov|Yadira|Yael|Yahya|Yair|Yamil|Yan|Yang|Yann|Yannick|Yannis|Yanto|Yariv|Yaroslav|Yaser" +
  "|Yashwant|Yasin|Yasir|Yasmin|Yasmine|Yasser|Yassin|Yasuhiro|Yaw|Yehuda|Yelena|Yemi|Yetunde|Yevgeny|Yevhen|Yi|Yigal|Yigit" +
  "|Ying|Yingluck|Yitzhak|Yiu|Yo-jong|Yoav|Yogesh|Yogi|Yoko|Yolanda|Yong|Yoshi|Yoshihide|Yossi|Young-sam|Yousef|Youssef|You" +
  "suf|Yoweri|Yuan|Yudi|Yue|Yuk|Yuki|Yukio|Yuko|Yulia|Yuliya|Yumi|Yun|Yuri|Yuriko|Yury|Yusuf|Yuval|Yves|Yvonne|Zach|Zachary" +
  "|Zafar|Zahid|Zahra|Zaid|Zainab|Zakaria|Zaki|Zanele|Zbigniew|Zdenek|Ze'ev|Zedong|Zeinab|Zemin|Zeynep|Zhen|Zhi|Zia|Ziad|Zi" +
  "aur|Zitto|Zodwa|Zoe|Zoltan|Zoran|Zoya|Zuhair|Zulema|Zulfikar|Zuzana|Zvi|Zweli";

export const WELL_KNOWN_PLACES =
  "Abidjan|Abuja|Accra|Aceh|Adana|Addis Ababa|Adelaide|Aden|Agra|Ahmedabad|Akron|Alabama|Alaska|Albany|Alberta|Albuquerque|" +
  "Aleppo|Alexandria|Algiers|Allahabad|Almaty|Alps|Amazon|Amazonas|America|Amhara|Amman|Amritsar|Amsterdam|Anaheim|Anchorag" +
  "e|Andalusia|Andaman and Nicobar Islands|Andes|Andhra Pradesh|Ankara|Antalya|Antananarivo|Antwerp|Arctic|Arizona|Arkansas" +
  "|Arunachal Pradesh|Ashanti|Ashanti Region|Asmara|Assam|Astana|Asunción|Aswan|Athens|Atlanta|Atlantic|Atlantic Ocean|Auck" +
  "land|Aurora|Austin|Azad Kashmir|Baghdad|Bahawalpur|Bahia|Baku|Bali|Balkans|Balochistan|Baltic Sea|Baltics|Baltimore|Bama" +
  "ko|Bandung|Bangalore|Bangkok|Bangui|Banjul|Barcelona|Baroda|Barranquilla|Basel|Basque Country|Basra|Baton Rouge|Bavaria|" +
  "Bayelsa|Beijing|Beirut|Belfast|Belgrade|Belo Horizonte|Bengaluru|Benghazi|Berlin|Bern|Bhopal|Bhubaneswar|Bihar|Bilbao|Bi" +
  "rmingham|Bishkek|Bissau|Black Sea|Blantyre|Bloemfontein|Bogota|Bogotá|Boise|Bologna|Bombay|Bonn|Bordeaux|Borneo|Borno|Bo" +
  "ston|Bradford|Brasilia|Brasília|Bratislava|Brazzaville|Bremen|Brisbane|Bristol|Britain|British Columbia|Brittany|Brno|Br" +
  "ooklyn|Brussels|Bucharest|Budapest|Buenos Aires|Buffalo|Bujumbura|Bukhara|Bulawayo|Burma|Busan|Bushehr|Cairo|Calcutta|Ca" +
  "lgary|Cali|California|Cambridge|Canberra|Cape Town|Caracas|Cardiff|Cartagena|Casablanca|Caspian Sea|Catalonia|Caucasus|C" +
  "eylon|Chandigarh|Changsha|Charleston|Charlotte|Chattanooga|Chechnya|Chengdu|Chennai|Chhattisgarh|Chiang Mai|Chiapas|Chic" +
  "ago|Chihuahua|Chisinau|Chittagong|Chongqing|Christchurch|Cincinnati|Ciudad Juárez|Cleveland|Cluj|Coimbatore|Cologne|Colo" +
  "mbo|Colorado|Columbus|Conakry|Concepción|Connecticut|Copenhagen|Cork|Corsica|Cotonou|Crimea|Curitiba|Czech Republic|Córd" +
  "oba|Dagestan|Dakar|Dalian|Dallas|Damascus|Danube|Dar es Salaam|Darfur|Darjeeling|Darwin|Davao|Dayton|Delaware|Delhi|Denv" +
  "er|Des Moines|Detroit|Dhaka|Doha|Donbas|Donbass|Donetsk|Dortmund|Douala|Dresden|Dubai|Dublin|Duesseldorf|Durban|Dushanbe" +
  "|East Africa|East China Sea|East Jerusalem|East Timor|Eastern Cape|Edinburgh|Edmonton|El Paso|England|English Channel|En" +
  "tebbe|Erbil|Essen|Faisalabad|Fallujah|Far East|Fez|Fiji|Flanders|Florence|Florida|Fort Worth|Fortaleza|Frankfurt|Free St" +
  "ate|Freetown|Fresno|Fukuoka|Fukushima|Gaborone|Galicia|Galway|Ganges|Gauteng|Gaza|Gaza City|Gdansk|Geneva|Genoa|Georgeto" +
  "wn|Ghent|Gilgit-Baltistan|Giza|Glasgow|Goa|Golan Heights|Gothenburg|Great Britain|Grozny|Guadalajara|Guangdong|Guangxi|G" +
  "uangzhou|Guatemala City|Guayaquil|Guerrero|Guizhou|Gujarat|Gulf of Aden|Gulf of Mexico|Gurgaon|Gurugram|Guwahati|Gwadar|" +
  "Gyeonggi|Hague|Haifa|Halifax|Hamburg|Hamilton|Hangzhou|Hanoi|Hanover|Harare|Harbin|Harlem|Haryana|Havana|Hawaii|Hebei|He" +
  "bron|Heidelberg|Helsinki|Henan|Herat|Himachal Pradesh|Himalayas|Hiroshima|Ho Chi Minh City|Hobart|Hokkaido|Holland|Holly" +
  "wood|Homs|Honolulu|Horn of Africa|Houston|Hubei|Hunan|Hyderabad|Ibadan|Idaho|Idlib|Illinois|Imphal|Incheon|Indian Ocean|" +
  "Indiana|Indianapolis|Indore|Inner Mongolia|Iowa|Isfahan|Islamabad|Istanbul|Izmir|Jacksonville|Jaffna|Jaipur|Jakarta|Jali" +
  "sco|Jammu|Java|Jeddah|Jeju|Jenin|Jerusalem|Jharkhand|Jiangsu|Jiangxi|Jinja|Jodhpur|Johannesburg|Johor|Juba|Kabul|Kachin " +
  "State|Kaduna|Kampala|Kandahar|Kandy|Kano|Kanpur|Kansas|Kansas City|Kaohsiung|Karachi|Karbala|Karnataka|Kashmir|Kathmandu" +
  "|Kazan|Kelantan|Kentucky|Kerala|Kharkiv|Khartoum|Kherson|Khuzestan|Khyber Pakhtunkhwa|Kiev|Kigali|Kingston|Kinshasa|Kirk" +
  "uk|Kobe|Kochi|Kogi|Kolkata|Kordofan|Korea|Korean Peninsula|Kosovo|Krakow|Kuala Lumpur|Kumasi|Kunming|KwaZulu-Natal|Kyiv|" +
  "Kyoto|La Paz|Ladakh|Lagos|Lahore|Las Vegas|Latakia|Latin America|Lausanne|Leeds|Leicester|Leipzig|Lhasa|Liaoning|Librevi" +
  "lle|Lille|Lilongwe|Lima|Limerick|Limpopo|Lisbon|Liverpool|Ljubljana|Lombardy|Lomé|London|Londonderry|Long Beach|Long Isl" +
  "and|Los Angeles|Louisiana|Louisville|Luanda|Lucknow|Ludhiana|Luhansk|Lusaka|Luxor|Luzon|Lviv|Lyon|Macau|Macedonia|Madhya" +
  " Pradesh|Madison|Madras|Madrid|Maghreb|Maharashtra|Maiduguri|Maine|Malabo|Malacca|Malaga|Malmö|Managua|Manama|Manchester" +
  "|Mandalay|Manhattan|Manila|Manipur|Manitoba|Maputo|Maracaibo|Mariupol|Marrakech|Marrakesh|Marseille|Maryland|Maseru|Mash" +
  "had|Massachusetts|Mbabane|Mecca|Medan|Medellin|Medellín|Medina|Mediterranean|Mediterranean Sea|Meghalaya|Mekong|Melbourn" +
  "e|Memphis|Mexico City|Miami|Michigan|Michoacán|Middle East|Milan|Milwaukee|Minas Gerais|Mindanao|Minneapolis|Minnesota|M" +
  "insk|Mississippi|Missouri|Mizoram|Mogadishu|Mombasa|Monrovia|Montana|Monterrey|Montevideo|Montgomery|Montreal|Moscow|Mos" +
  "ul|Mount Everest|Mpumalanga|Mumbai|Munich|Muscat|Mysore|N'Djamena|Nablus|Nagaland|Nagasaki|Nagoya|Nagpur|Nairobi|Najaf|N" +
  "akuru|Nanjing|Naples|Nashville|Nassau|Naypyidaw|Nebraska|Nevada|New Brunswick|New Delhi|New England|New Hampshire|New Ha" +
  "ven|New Jersey|New Mexico|New Orleans|New South Wales|New York|New York City|Newark|Newcastle|Newfoundland|Niamey|Nice|N" +
  "icosia|Nile|Ningxia|Noida|Normandy|North America|North Carolina|North Dakota|Northern Cape|Northern Ireland|Northern Ter" +
  "ritory|Nottingham|Nouakchott|Nova Scotia|Nunavut|Nuremberg|Oakland|Oaxaca|Odessa|Odisha|Ohio|Okinawa|Oklahoma|Oklahoma C" +
  "ity|Omaha|Omdurman|Ondo|Ontario|Oporto|Oregon|Orissa|Orlando|Oromia|Osaka|Oslo|Osun|Ottawa|Ouagadougou|Oxford|Oyo|Pacifi" +
  "c|Pacific Ocean|Palermo|Palestine|Palm Beach|Panama Canal|Panama City|Papua|Paris|Patagonia|Patna|Penang|Pennsylvania|Pe" +
  "rnambuco|Persian Gulf|Perth|Peshawar|Philadelphia|Phnom Penh|Phoenix|Phuket|Pittsburgh|Plateau State|Podgorica|Port Eliz" +
  "abeth|Port Harcourt|Port Louis|Port Moresby|Port Sudan|Port of Spain|Port-au-Prince|Portland|Porto|Porto Alegre|Prague|P" +
  "raia|Pretoria|Prince Edward Island|Pristina|Provence|Puducherry|Puebla|Pune|Punjab|Pyongyang|Qom|Quebec|Queensland|Quett" +
  "a|Quito|Rabat|Rafah|Rajasthan|Rakhine|Ramallah|Ranchi|Rangoon|Raqqa|Rawalpindi|Recife|Red Sea|Regina|Reykjavik|Rhine|Rho" +
  "de Island|Richmond|Riga|Rio de Janeiro|Riyadh|Rome|Rosario|Rostov|Rotterdam|Rwanda|Sabah|Sacramento|Sahel|Saigon|Salt La" +
  "ke City|Salvador|Samarkand|San Antonio|San Diego|San Francisco|San Jose|San José|San Juan|San Salvador|Sana'a|Sanaa|Sant" +
  "a Barbara|Santa Catarina|Santa Fe|Santa Monica|Santiago|Santo Domingo|Sao Paulo|Sapporo|Sarajevo|Sarawak|Sardinia|Saskat" +
  "chewan|Savannah|Saxony|Scandinavia|Scotland|Seattle|Selangor|Seoul|Sevastopol|Seville|Shaanxi|Shandong|Shanghai|Shanxi|S" +
  "harjah|Sheffield|Shenyang|Shenzhen|Shiraz|Siberia|Sichuan|Sicily|Sikkim|Silicon Valley|Sinai|Sinaloa|Sindh|Skopje|Sofia|" +
  "Sonora|South America|South Australia|South Carolina|South China Sea|South Dakota|Southampton|Southern Africa|Soviet Unio" +
  "n|Soweto|Srinagar|St. Louis|St. Petersburg|Staten Island|Stockholm|Strait of Hormuz|Strasbourg|Stuttgart|Sub-Saharan Afr" +
  "ica|Sucre|Suez|Suez Canal|Sulawesi|Sumatra|Surabaya|Surat|Suva|Suzhou|Swansea|Swaziland|Sydney|São Paulo|Tabriz|Taichung" +
  "|Taipei|Tallinn|Tamale|Tamaulipas|Tamil Nadu|Tampa|Tampico|Tangier|Tashkent|Tasmania|Tatarstan|Tbilisi|Tegucigalpa|Tehra" +
  "n|Tel Aviv|Telangana|Tennessee|Texas|Thessaloniki|Thimphu|Thuringia|Tianjin|Tibet|Tigray|Tijuana|Tikrit|Timbuktu|Tirana|" +
  "Tobruk|Tokyo|Toledo|Toronto|Toulouse|Transnistria|Trieste|Tripoli|Tripura|Tucson|Tulsa|Tunis|Turin|Tuscany|UAE|UK|USA|Ul" +
  "aanbaatar|Utah|Utrecht|Uttar Pradesh|Uttarakhand|Valencia|Valletta|Valparaíso|Vancouver|Varanasi|Venice|Veracruz|Vermont" +
  "|Vienna|Vientiane|Vilnius|Virginia|Visakhapatnam|Visayas|Vladivostok|Volgograd|Wales|Wallonia|Warsaw|Washington|Washingt" +
  "on D.C.|Wellington|West Africa|West Bank|West Bengal|West Papua|West Virginia|Western Australia|Western Cape|Windhoek|Wi" +
  "nnipeg|Wisconsin|Wuhan|Wyoming|Xi'an|Xinjiang|Yangon|Yangtze|Yaounde|Yaoundé|Yekaterinburg|Yerevan|Yokohama|Yorkshire|Yu" +
  "catán|Yukon|Yunnan|Zagreb|Zamfara|Zanzibar|Zaporizhzhia|Zaragoza|Zhejiang|Zhengzhou|Zurich";
